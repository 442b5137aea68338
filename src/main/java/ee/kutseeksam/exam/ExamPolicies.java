package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.Optional;

/** The numbers of an exam that analysts own. */
public interface ExamPolicies {

    /** Whether a learner may sit: FINAL_YEAR, OVERTIME, NOT_YET or TOO_LATE (table {@code eligibility}, rules.md 6–7). */
    Ruling<String> eligibility(int course, int nominalMonths, Optional<LocalDate> nominalEnd, LocalDate today);

    /** Days that must lie between sending the roster and the exam (table {@code deadlines}, rules.md 13). */
    Ruling<Integer> daysBeforeExam(String awardingBody, LocalDate examDay);

    /** Days from a group's start within which its results are due (table {@code deadlines}). */
    Ruling<Integer> daysForResults(String awardingBody, LocalDate examDay);

    /** Days from the confirmed results within which the awards are due (table {@code deadlines}). */
    Ruling<Integer> daysForDecision(String awardingBody, LocalDate examDay);

    /** Fewest members of an assessment committee, its chair counted (table {@code committeeSize}, rules.md 27). */
    Ruling<Integer> smallestCommittee(String awardingBody, LocalDate examDay);
}
