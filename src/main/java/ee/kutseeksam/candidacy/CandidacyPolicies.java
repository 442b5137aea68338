package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;

/** What the tables say of results and retakes. */
public interface CandidacyPolicies {

    /** The outcome of what was entered, as of the day of the exam (table {@code resultOutcome}, rules.md 35–36). */
    Ruling<Outcome> outcome(ExamType type, Result result, LocalDate examDay);

    /** The awarding body's retake policy on the day of the decision (table {@code retakePolicy}, rules.md 55–58). */
    Ruling<RetakeTerms> retake(String awardingBody, LocalDate decidedOn);
}
