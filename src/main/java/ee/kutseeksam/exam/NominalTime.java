package ee.kutseeksam.exam;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A learner's nominal study time as the education register tells it. Its end moves by the days of academic leave (rules.md 8).
 *
 * @param start      the first day of study, when known
 * @param plannedEnd the end as it was planned, before any leave, when known
 */
public record NominalTime(Optional<LocalDate> start, Optional<LocalDate> plannedEnd, List<Leave> leaves) {

    public static final NominalTime UNKNOWN = new NominalTime(Optional.empty(), Optional.empty(), List.of());

    public NominalTime {
        leaves = List.copyOf(leaves);
    }

    public static NominalTime endingOn(LocalDate planned, Leave... leaves) {
        return new NominalTime(Optional.empty(), Optional.of(planned), List.of(leaves));
    }

    public static NominalTime startingOn(LocalDate start, Leave... leaves) {
        return new NominalTime(Optional.of(start), Optional.empty(), List.of(leaves));
    }

    /** Where no end was planned, it is the day before the start's day, {@code nominalMonths} later (domain §3.4). */
    public Optional<NominalEnd> end(int nominalMonths) {
        int days = leaveDays();
        return plannedEnd.or(() -> start.map(first -> first.plusMonths(nominalMonths).minusDays(1)))
                .map(planned -> new NominalEnd(planned.plusDays(days), days));
    }

    /** Days on leave, each counted once however many leaves it lies in. */
    private int leaveDays() {
        LocalDate counted = LocalDate.MIN;
        long days = 0;
        for (Leave leave : leaves.stream().sorted(Comparator.comparing(Leave::first)).toList()) {
            LocalDate from = leave.first().isAfter(counted) ? leave.first() : counted.plusDays(1);
            if (!leave.last().isBefore(from)) {
                days += ChronoUnit.DAYS.between(from, leave.last()) + 1;
                counted = leave.last();
            }
        }
        return Math.toIntExact(days);
    }
}
