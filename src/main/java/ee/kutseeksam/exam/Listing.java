package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.Origin;
import java.time.LocalDate;
import java.util.List;

/** Who may be put on the roster of an exam, and for what. */
final class Listing {

    private Listing() { }

    static void check(Roster roster, List<Candidate> candidates, OrderFacts facts, LocalDate day) {
        candidates.stream().filter(one -> one.origin() == Origin.EHIS)
                .forEach(one -> MANUAL_STAYS_MANUAL.require(!roster.hasManual(one.person())));
        Targets.check(roster, candidates);
        candidates.forEach(candidate -> SCHOOL_AWARDS_TO_ITS_LEARNERS.require(facts.bodyAwardsTo(candidate)));
        candidates.forEach(candidate -> STANDARD_IS_VALID.require(facts.certifiableOn(day, candidate), Days.estonian(day)));
    }
}
