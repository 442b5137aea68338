package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every case of an exam's parts and what comes of it (rules.md 35 and 36). */
class OutcomeTableTest {

    private static final LocalDate EXAM_DAY = LocalDate.of(2026, 5, 11);
    private static final List<String> RESULTS = List.of("PASSED", "FAILED", "NOT_DONE");

    private final Table table = Table.named("resultOutcome");

    @ParameterizedTest
    @CsvSource(textBlock = """
            COMBINED,    PRESENT,  PASSED,   PASSED,   PASSED,  row_both_passed
            COMBINED,    PRESENT,  PASSED,   FAILED,   PARTIAL, row_only_theory_passed
            COMBINED,    PRESENT,  FAILED,   PASSED,   PARTIAL, row_only_practice_passed
            COMBINED,    PRESENT,  FAILED,   FAILED,   FAILED,  row_theory_failed_practice_not_passed
            COMBINED,    PRESENT,  PASSED,   NOT_DONE, PARTIAL, row_only_theory_passed
            COMBINED,    PRESENT,  NOT_DONE, PASSED,   PARTIAL, row_only_practice_passed
            COMBINED,    PRESENT,  FAILED,   NOT_DONE, FAILED,  row_theory_failed_practice_not_passed
            COMBINED,    PRESENT,  NOT_DONE, FAILED,   FAILED,  row_practice_failed_theory_not_done
            COMBINED,    PRESENT,  NOT_DONE, NOT_DONE, ABSENT,  row_no_part_done
            COMBINED,    ABSENT,   NOT_DONE, NOT_DONE, ABSENT,  row_absent
            COMBINED,    EXCUSED,  NOT_DONE, NOT_DONE, ABSENT,  row_excused
            COMBINED,    REMOVED,  PASSED,   NOT_DONE, FAILED,  row_removed
            THEORETICAL, PRESENT,  PASSED,   NOT_DONE, PASSED,  row_theory_passed
            THEORETICAL, PRESENT,  FAILED,   NOT_DONE, FAILED,  row_theory_failed
            THEORETICAL, PRESENT,  NOT_DONE, NOT_DONE, ABSENT,  row_theory_not_done
            PRACTICAL,   PRESENT,  NOT_DONE, PASSED,   PASSED,  row_practice_passed
            PRACTICAL,   PRESENT,  NOT_DONE, FAILED,   FAILED,  row_practice_failed
            PRACTICAL,   PRESENT,  NOT_DONE, NOT_DONE, ABSENT,  row_practice_not_done
            """)
    void the_parts_make_the_outcome(String examType, String attendance, String theory, String practice, String outcome, String row) {
        var answer = answer(examType, attendance, theory, practice, EXAM_DAY);

        assertThat(answer.get("outcome")).isEqualTo(outcome);
        assertThat(answer.row()).isEqualTo(row);
    }

    /** The sheet's sentence, case by case; a part that an exam does not have counts for nothing. */
    @TestFactory
    Stream<DynamicTest> the_whole_truth_table() {
        return Stream.of("THEORETICAL", "PRACTICAL", "COMBINED").flatMap(examType -> Stream.of("PRESENT", "ABSENT", "EXCUSED", "REMOVED")
                .flatMap(attendance -> RESULTS.stream().flatMap(theory -> RESULTS.stream().map(practice ->
                        DynamicTest.dynamicTest(String.join(" ", examType, attendance, theory, practice), () -> {
                            for (LocalDate day : List.of(LocalDate.of(2021, 11, 1), EXAM_DAY, LocalDate.of(2099, 12, 31))) {
                                assertThat(answer(examType, attendance, theory, practice, day).get("outcome"))
                                        .isEqualTo(expected(examType, attendance, theory, practice));
                            }
                        })))));
    }

    private static String expected(String examType, String attendance, String theory, String practice) {
        return switch (attendance) {
            case "ABSENT", "EXCUSED" -> "ABSENT";
            case "REMOVED" -> "FAILED";
            default -> switch (examType) {
                case "THEORETICAL" -> ofOne(theory);
                case "PRACTICAL" -> ofOne(practice);
                default -> ofBoth(List.of(theory, practice));
            };
        };
    }

    private static String ofOne(String part) {
        return part.equals("NOT_DONE") ? "ABSENT" : part;
    }

    private static String ofBoth(List<String> parts) {
        long passed = parts.stream().filter("PASSED"::equals).count();
        if (passed > 0) {
            return passed == 2 ? "PASSED" : "PARTIAL";
        }
        return parts.stream().allMatch("NOT_DONE"::equals) ? "ABSENT" : "FAILED";
    }

    private Table.Answer answer(String examType, String attendance, String theory, String practice, LocalDate day) {
        return table.ask("examType", examType, "attendance", attendance, "theory", theory, "practice", practice, "examDate", day);
    }
}
