package ee.kutseeksam.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When nominal time ends, with the sheet's examples (rules.md 8, domain §3.4). */
class NominalTimeTest {

    private static final LocalDate PLANNED = day("2025-08-31");
    private static final Leave SPRING = new Leave(day("2025-02-01"), day("2025-05-31"));

    @Test
    void a_leave_of_120_days_moves_the_end_by_as_many() {
        assertThat(end(NominalTime.endingOn(PLANNED, SPRING))).isEqualTo(new NominalEnd(day("2025-12-29"), 120));
        assertThat(end(NominalTime.endingOn(PLANNED, SPRING)).overtimeUntil()).isEqualTo("2026-12-29");
    }

    @Test
    void a_leave_of_one_day_moves_the_end_by_one() {
        assertThat(end(NominalTime.endingOn(PLANNED, new Leave(day("2025-02-01"), day("2025-02-01"))))).isEqualTo(new NominalEnd(day("2025-09-01"), 1));
        assertThat(end(NominalTime.endingOn(PLANNED))).isEqualTo(new NominalEnd(PLANNED, 0));
    }

    @Test
    void a_day_in_two_leaves_is_counted_once_in_whatever_order_they_come() {
        Leave within = new Leave(day("2025-03-01"), day("2025-03-31"));
        Leave later = new Leave(day("2025-05-31"), day("2025-06-09"));
        Leave after = new Leave(day("2025-06-10"), day("2025-06-10"));
        assertThat(end(NominalTime.endingOn(PLANNED, SPRING, within)).leaveDays()).isEqualTo(120);
        assertThat(end(NominalTime.endingOn(PLANNED, SPRING, SPRING)).leaveDays()).isEqualTo(120);
        assertThat(end(NominalTime.endingOn(PLANNED, later, within, SPRING)).leaveDays()).isEqualTo(129);
        assertThat(end(NominalTime.endingOn(PLANNED, after, later, SPRING)).leaveDays()).isEqualTo(130);
    }

    @Test
    void without_a_planned_end_it_follows_from_the_start() {
        assertThat(end(NominalTime.startingOn(day("2022-09-01")))).isEqualTo(new NominalEnd(PLANNED, 0));
        assertThat(end(NominalTime.startingOn(day("2022-09-01"), SPRING))).isEqualTo(new NominalEnd(day("2025-12-29"), 120));
        assertThat(NominalTime.startingOn(day("2025-09-01")).end(6)).contains(new NominalEnd(day("2026-02-28"), 0));
    }

    @Test
    void a_planned_end_goes_before_the_start() {
        var both = new NominalTime(Optional.of(day("2020-09-01")), Optional.of(PLANNED), List.of());
        assertThat(end(both)).isEqualTo(new NominalEnd(PLANNED, 0));
    }

    @Test
    void nothing_known_gives_no_end() {
        assertThat(NominalTime.UNKNOWN.end(36)).isEmpty();
        assertThat(new NominalTime(Optional.empty(), Optional.empty(), List.of(SPRING)).end(36)).isEmpty();
    }

    @Test
    void a_leave_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Leave(day("2025-02-02"), day("2025-02-01"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static NominalEnd end(NominalTime time) {
        return time.end(36).orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
