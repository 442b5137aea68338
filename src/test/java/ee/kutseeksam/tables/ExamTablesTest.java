package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamTablesTest {

    private static final LocalDate EXAM_DAY = LocalDate.of(2026, 5, 11);

    private final Table resultOutcome = Table.named("resultOutcome");
    private final Table retakePolicy = Table.named("retakePolicy");

    @Test
    void a_body_without_its_own_order_goes_by_the_default() {
        var deadlines = Table.named("deadlines").ask("awardingBody", "KA-LEIB", "examDate", EXAM_DAY);

        assertThat(deadlines.outputs()).containsOnly(entry("minDaysBeforeExam", 10), entry("resultDays", 5), entry("decisionDays", 5));
        assertThat(deadlines.row()).isEqualTo("row_default");
        assertThat(Table.named("deadlines").ask("awardingBody", "KA-AKL", "examDate", EXAM_DAY).row()).isEqualTo("row_ka_akl");
        assertThat(Table.named("committeeSize").ask("awardingBody", "KA-LEIB", "examDate", EXAM_DAY).get("minMembers")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            COMBINED,    PRESENT,  PASSED,   PASSED,   PASSED
            COMBINED,    PRESENT,  PASSED,   FAILED,   PARTIAL
            COMBINED,    PRESENT,  FAILED,   PASSED,   PARTIAL
            COMBINED,    PRESENT,  FAILED,   FAILED,   FAILED
            COMBINED,    PRESENT,  PASSED,   NOT_DONE, PARTIAL
            COMBINED,    PRESENT,  NOT_DONE, PASSED,   PARTIAL
            COMBINED,    PRESENT,  FAILED,   NOT_DONE, FAILED
            COMBINED,    PRESENT,  NOT_DONE, FAILED,   FAILED
            COMBINED,    PRESENT,  NOT_DONE, NOT_DONE, ABSENT
            COMBINED,    ABSENT,   PASSED,   NOT_DONE, ABSENT
            COMBINED,    EXCUSED,  NOT_DONE, NOT_DONE, ABSENT
            COMBINED,    REMOVED,  PASSED,   NOT_DONE, FAILED
            THEORETICAL, PRESENT,  PASSED,   NOT_DONE, PASSED
            THEORETICAL, PRESENT,  FAILED,   NOT_DONE, FAILED
            THEORETICAL, ABSENT,   NOT_DONE, NOT_DONE, ABSENT
            PRACTICAL,   PRESENT,  NOT_DONE, PASSED,   PASSED
            PRACTICAL,   PRESENT,  NOT_DONE, FAILED,   FAILED
            """)
    void the_parts_make_the_outcome(String examType, String attendance, String theory, String practice, String outcome) {
        assertThat(outcome(examType, attendance, theory, practice)).isEqualTo(outcome);
    }

    @Test
    void every_case_has_one_row_and_only_a_combined_exam_is_passed_in_part() {
        for (String examType : List.of("THEORETICAL", "PRACTICAL", "COMBINED")) {
            for (String attendance : List.of("PRESENT", "ABSENT", "EXCUSED", "REMOVED")) {
                for (String theory : List.of("PASSED", "FAILED", "NOT_DONE")) {
                    for (String practice : List.of("PASSED", "FAILED", "NOT_DONE")) {
                        var outcome = outcome(examType, attendance, theory, practice);
                        assertThat(outcome).as("%s %s %s %s", examType, attendance, theory, practice).isNotNull();
                        assertThat("COMBINED".equals(examType) || !"PARTIAL".equals(outcome)).isTrue();
                    }
                }
            }
        }
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

    private Object outcome(String examType, String attendance, String theory, String practice) {
        return resultOutcome.ask("examType", examType, "attendance", attendance, "theory", theory, "practice", practice, "examDate", EXAM_DAY)
                .get("outcome");
    }

    private static Map.Entry<String, Object> entry(String output, Object value) {
        return Map.entry(output, value);
    }
}
