package ee.kutseeksam.desk;

import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A learner who could be put on the roster, with why or why not.
 *
 * @param eligibility FINAL_YEAR, OVERTIME, NOT_YET or TOO_LATE, by the table
 * @param listed      whether already on this exam's roster
 * @param elsewhere   for which of the order's qualifications the person is on another unfinished exam
 * @param retakes     for which of them the person has a right to a retake
 * @param usedUp      for which of them the person has no retake left and may not come as a newcomer yet
 */
public record LearnerRow(PersonId person, String eligibility, Optional<NominalEnd> nominalEnd, int course, String fundingCode,
                         boolean eligible, boolean listed, List<Elsewhere> elsewhere, List<Qualification> retakes, List<UsedUp> usedUp) {

    /** @param exam its number */
    public record Elsewhere(Qualification qualification, String exam) { }

    /** @param until last day on which one may not */
    public record UsedUp(Qualification qualification, LocalDate until) { }

    /** Whether the person comes as one who has not been here before. */
    public boolean comesAnew() {
        return elsewhere.isEmpty() && retakes.isEmpty() && usedUp.isEmpty();
    }
}
