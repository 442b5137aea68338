package ee.kutseeksam.exam;

import java.time.LocalDate;

/**
 * The last day of a learner's nominal study time, academic leave counted in.
 *
 * @param leaveDays by how many days of leave it has moved
 */
public record NominalEnd(LocalDate day, int leaveDays) {

    /** The last day on which the learner may still sit as an over-time one (rules.md 6). */
    public LocalDate overtimeUntil() {
        return day.plusYears(1);
    }
}
