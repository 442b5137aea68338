package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.kernel.Days;
import java.time.LocalDate;
import java.util.List;

/** Who may be put on the roster of an exam, and for what. */
final class Listing {

    private Listing() { }

    static void check(Exam exam, List<Candidate> candidates, OrderFacts facts) {
        Targets.check(exam.roster(), candidates);
        LocalDate day = exam.placed().plannedOn();
        candidates.forEach(candidate -> SCHOOL_AWARDS_TO_ITS_LEARNERS.require(facts.bodyAwardsTo(candidate)));
        candidates.forEach(candidate -> STANDARD_IS_VALID.require(facts.certifiableOn(day, candidate), Days.estonian(day)));
    }
}
