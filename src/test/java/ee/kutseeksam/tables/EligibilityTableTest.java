package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTableTest {

    private final Table table = Table.named("eligibility");

    @ParameterizedTest
    @CsvSource(textBlock = """
            3, 36, 2026-06-30, 2026-03-02, FINAL_YEAR, row_final_year
            4, 36, 2026-06-30, 2026-03-02, FINAL_YEAR, row_final_year
            2, 36, 2027-06-30, 2026-03-02, NOT_YET,    row_not_yet
            2, 18, 2026-06-30, 2026-03-02, FINAL_YEAR, row_final_year
            1, 18, 2027-01-31, 2026-03-02, NOT_YET,    row_not_yet
            1, 6,  2026-06-30, 2026-03-02, FINAL_YEAR, row_short_curriculum
            2, 6,  2026-06-30, 2026-03-02, FINAL_YEAR, row_short_curriculum
            1, 11, 2026-06-30, 2026-03-02, FINAL_YEAR, row_short_curriculum
            0, 12, 2026-06-30, 2026-03-02, NOT_YET,    row_not_yet
            1, 12, 2026-06-30, 2026-03-02, FINAL_YEAR, row_final_year
            1, 13, 2026-06-30, 2026-03-02, NOT_YET,    row_not_yet
            2, 13, 2026-06-30, 2026-03-02, FINAL_YEAR, row_final_year
            3, 36, 2025-06-30, 2025-06-30, FINAL_YEAR, row_final_year
            3, 36, 2025-06-30, 2025-07-01, OVERTIME,   row_overtime
            3, 36, 2025-06-30, 2026-06-30, OVERTIME,   row_overtime
            3, 36, 2025-06-30, 2026-07-01, TOO_LATE,   row_too_late
            2, 36, 2025-06-30, 2026-06-30, OVERTIME,   row_overtime
            3, 36, 2025-08-31, 2025-09-01, OVERTIME,   row_overtime
            3, 36, 2025-08-31, 2026-08-31, OVERTIME,   row_overtime
            3, 36, 2025-08-31, 2026-09-01, TOO_LATE,   row_too_late
            3, 36, 2024-02-29, 2025-02-28, OVERTIME,   row_overtime
            3, 36, 2024-02-29, 2025-03-01, TOO_LATE,   row_too_late
            3, 36, 2027-02-28, 2028-02-28, OVERTIME,   row_overtime
            3, 36, 2027-02-28, 2028-02-29, TOO_LATE,   row_too_late
            3, 36, 2025-12-29, 2025-12-29, FINAL_YEAR, row_final_year
            3, 36, 2025-12-29, 2026-12-29, OVERTIME,   row_overtime
            3, 36, 2025-12-29, 2026-12-30, TOO_LATE,   row_too_late
            1, 6,  2025-06-30, 2026-07-01, TOO_LATE,   row_too_late
            """)
    void a_final_year_learner_comes_and_an_overtime_learner_for_a_year(
            int course, int nominalMonths, LocalDate nominalEnd, LocalDate today, String reason, String row) {
        var answer = table.ask("course", course, "nominalMonths", nominalMonths, "nominalEnd", nominalEnd, "today", today);

        assertThat(answer.get("reason")).isEqualTo(reason);
        assertThat(answer.row()).isEqualTo(row);
    }

    @Test
    void an_unknown_nominal_end_leaves_the_course_to_tell() {
        var today = LocalDate.of(2026, 3, 2);

        assertThat(table.ask("course", 3, "nominalMonths", 36, "nominalEnd", null, "today", today).get("reason")).isEqualTo("FINAL_YEAR");
        assertThat(table.ask("course", null, "nominalMonths", 36, "nominalEnd", null, "today", today).get("reason")).isEqualTo("NOT_YET");
    }

    @Test
    void a_point_in_time_is_no_day() {
        assertThatThrownBy(() -> table.ask("course", 3, "nominalMonths", 36, "nominalEnd", null, "today", new Date()))
                .isInstanceOf(RuntimeException.class);
    }
}
