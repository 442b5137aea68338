package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamTablesTest {

    private static final LocalDate EXAM_DAY = LocalDate.of(2026, 5, 11);

    private final Table retakePolicy = Table.named("retakePolicy");

    @Test
    void a_body_without_its_own_order_goes_by_the_default() {
        var deadlines = Table.named("deadlines").ask("awardingBody", "KA-LEIB", "examDate", EXAM_DAY);

        assertThat(deadlines.outputs()).containsOnly(entry("minDaysBeforeExam", 10), entry("resultDays", 5), entry("decisionDays", 5));
        assertThat(deadlines.row()).isEqualTo("row_default");
        var drivers = Table.named("deadlines").ask("awardingBody", "KA-AKL", "examDate", EXAM_DAY);
        assertThat(drivers.outputs()).containsOnly(entry("minDaysBeforeExam", 10), entry("resultDays", 5), entry("decisionDays", 5));
        assertThat(drivers.row()).isEqualTo("row_ka_akl");
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "2026-05-11", "2099-12-31"})
    void the_default_counts_on_any_day(LocalDate day) {
        assertThat(Table.named("deadlines").ask("awardingBody", "KA-LEIB", "examDate", day).row()).isEqualTo("row_default");
        assertThat(Table.named("committeeSize").ask("awardingBody", "KA-LEIB", "examDate", day).row()).isEqualTo("row_default");
        assertThat(retakePolicy.ask("awardingBody", "KA-LEIB", "decidedOn", day).row()).isEqualTo("row_default");
    }

    @Test
    void a_chair_and_one_more_are_a_committee() {
        assertThat(Table.named("committeeSize").ask("awardingBody", "KA-AKL", "examDate", EXAM_DAY).outputs()).containsOnly(entry("minMembers", 2));
    }

    @Test
    void a_retake_is_once_in_a_year_and_the_potters_repeat_only_practice() {
        var potters = retakePolicy.ask("awardingBody", "KA-POTT", "decidedOn", LocalDate.of(2026, 6, 20));
        var others = retakePolicy.ask("awardingBody", "KA-LEIB", "decidedOn", LocalDate.of(2026, 6, 20));

        assertThat(others.outputs()).containsOnly(entry("maxRetakes", 1), entry("windowMonths", 12), entry("carryOver", "PASSED_PARTS"),
                entry("absentMayRetake", false));
        assertThat(potters.outputs())
                .containsOnly(entry("maxRetakes", 1), entry("windowMonths", 12), entry("carryOver", "PRACTICE_ONLY_IF_THEORY_PASSED"),
                        entry("absentMayRetake", false));
        assertThat(potters.row()).isEqualTo("row_ka_pott");
    }

    private static Map.Entry<String, Object> entry(String output, Object value) {
        return Map.entry(output, value);
    }
}
