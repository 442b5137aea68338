package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.Leave;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.NominalTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nominal time with leave, asked of the table: the sheet's example of rules.md 8. */
class OvertimeTest {

    private static final LocalDate START = LocalDate.of(2022, 9, 1);
    private static final Leave SPRING = new Leave(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 5, 31));
    private final Table table = Table.named("eligibility");

    @Test
    void with_120_days_of_leave_overtime_lasts_until_29_december_2026() {
        NominalTime time = NominalTime.startingOn(START, SPRING);
        assertThat(reason(time, LocalDate.of(2025, 12, 29))).isEqualTo("FINAL_YEAR");
        assertThat(reason(time, LocalDate.of(2025, 12, 30))).isEqualTo("OVERTIME");
        assertThat(reason(time, LocalDate.of(2026, 12, 29))).isEqualTo("OVERTIME");
        assertThat(reason(time, LocalDate.of(2026, 12, 30))).isEqualTo("TOO_LATE");
    }

    @Test
    void without_leave_it_lasts_until_31_august_2026() {
        NominalTime time = NominalTime.startingOn(START);
        assertThat(reason(time, LocalDate.of(2026, 8, 31))).isEqualTo("OVERTIME");
        assertThat(reason(time, LocalDate.of(2026, 9, 1))).isEqualTo("TOO_LATE");
    }

    private Object reason(NominalTime time, LocalDate today) {
        LocalDate end = time.end(36).map(NominalEnd::day).orElseThrow();
        return table.ask("course", 3, "nominalMonths", 36, "nominalEnd", end, "today", today).get("reason");
    }
}
