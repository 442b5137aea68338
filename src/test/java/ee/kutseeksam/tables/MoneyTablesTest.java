package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTablesTest {

    private static final LocalDate EXAM_DAY = LocalDate.of(2026, 6, 12);

    private final Table funding = Table.named("funding");
    private final Table costCaps = Table.named("costCaps");
    private final Table graduateFee = Table.named("graduateFee");

    @ParameterizedTest
    @CsvSource(textBlock = """
            R,   YES,    row_state_order
            S,   YES,    row_esf_measure
            Z,   YES,    row_esf_workplace
            RE,  YES,    row_state_budget
            M,   REVIEW, row_other_state_budget
            O,   NO,     row_local_government
            I,   NO,     row_fee_waived
            T,   NO,     row_other_non_state
            REV, NO,     row_fee_paying
            """)
    void the_state_pays_for_its_own_places(String fundingCode, String funded, String row) {
        var answer = funding.ask("fundingCode", fundingCode, "completedOn", EXAM_DAY);

        assertThat(answer.get("funded")).isEqualTo(funded);
        assertThat(answer.row()).isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C", "D", "E", "F", "G", "H", "L", "N", "Q", "V", "X", "Y"})
    void a_code_of_higher_education_is_looked_at_by_a_person(String fundingCode) {
        var answer = funding.ask("fundingCode", fundingCode, "completedOn", EXAM_DAY);

        assertThat(answer.get("funded")).isEqualTo("REVIEW");
        assertThat(answer.row()).isEqualTo("row_higher_education");
    }

    @ParameterizedTest
    @ValueSource(strings = {"??", "r", "", "RR"})
    void an_unknown_code_is_never_silently_yes(String fundingCode) {
        var answer = funding.ask("fundingCode", fundingCode, "completedOn", EXAM_DAY);

        assertThat(answer.get("funded")).isEqualTo("REVIEW");
        assertThat(answer.row()).isEqualTo("row_unknown");
        assertThat(funding.ask("fundingCode", null, "completedOn", EXAM_DAY).row()).isEqualTo("row_unknown");
    }

    @ParameterizedTest
    @CsvSource({"R,YES", "S,YES", "Z,YES", "RE,YES", "M,REVIEW", "O,NO", "I,NO", "T,NO", "REV,NO"})
    void reimbursement_is_automatic_from_may_2022(String fundingCode, String funded) {
        var before = funding.ask("fundingCode", fundingCode, "completedOn", LocalDate.of(2022, 4, 30));

        assertThat(before.get("funded")).isEqualTo("REVIEW");
        assertThat(before.row()).isEqualTo("row_before_automatic");
        assertThat(funding.ask("fundingCode", fundingCode, "completedOn", LocalDate.of(2022, 5, 1)).get("funded")).isEqualTo(funded);
    }

    @TestFactory
    Stream<DynamicTest> every_group_has_a_cap_for_every_type_of_exam_since_the_annex_is_in_force() {
        return Stream.of("0211", "0212", "0214", "0215", "0411", "0413", "0414", "0415", "0416", "0611", "0612", "0613", "0712", "0713", "0714", "0715",
                        "0716", "0721", "0722", "0723", "0724", "0731", "0732", "0811", "0812", "0821", "0831", "0841", "0921", "0922", "0923", "1011",
                        "1012", "1013", "1015", "1032", "1041")
                .flatMap(group -> Stream.of("THEORETICAL", "PRACTICAL", "COMBINED").map(type -> DynamicTest.dynamicTest(group + " " + type, () ->
                        assertThat(costCaps.ask("curriculumGroup", group, "examType", type, "examDate", LocalDate.of(2018, 4, 23)).row())
                                .isEqualTo("row_%s_%s", group, type.toLowerCase()))));
    }

    @Test
    void before_the_annex_there_is_no_cap() {
        assertThat(costCaps.ask("curriculumGroup", "0721", "examType", "COMBINED", "examDate", LocalDate.of(2018, 4, 22)).row()).isNull();
    }

    /** Fees that bodies charge for graduates are within the caps, so a cap is not below them (domain sheet 7.2). */
    @ParameterizedTest
    @CsvSource({"0811,120", "0831,136", "0841,120", "1011,67"})
    void a_cap_is_not_below_a_fee_that_is_really_charged(String curriculumGroup, double fee) {
        assertThat((double) costCaps.ask("curriculumGroup", curriculumGroup, "examType", "COMBINED", "examDate", EXAM_DAY).get("capEur"))
                .isGreaterThanOrEqualTo(fee);
    }

    @ParameterizedTest
    @CsvSource({"0721,THEORETICAL,55", "0721,PRACTICAL,105", "0721,COMBINED,125", "0716,COMBINED,135", "1012,COMBINED,125"})
    void a_cap_goes_by_curriculum_group_and_exam_type(String curriculumGroup, String examType, double capEur) {
        var answer = costCaps.ask("curriculumGroup", curriculumGroup, "examType", examType, "examDate", EXAM_DAY);

        assertThat(answer.get("capEur")).isEqualTo(capEur);
        assertThat(answer.get("status")).isEqualTo("PLACEHOLDER");
        assertThat(answer.row()).isEqualTo("row_%s_%s", curriculumGroup, examType.toLowerCase());
    }

    @Test
    void an_unknown_curriculum_group_has_no_cap() {
        var answer = costCaps.ask("curriculumGroup", "9999", "examType", "COMBINED", "examDate", EXAM_DAY);

        assertThat(answer.outputs()).isEmpty();
        assertThat(answer.row()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KA-LEIB  | Kondiiter, tase 4              | 120 | row_default
            KA-LEIB  | Kalakasvataja, tase 4          | 120 | row_default
            KA-EPKK  | Loomakasvataja, tase 4         | 120 | row_ka_epkk
            KA-EPKK  | Kalakasvataja, tase 4          | 136 | row_ka_epkk_fish
            KA-EPKK  | Lüpsja, tase 3                 | 109 | row_ka_epkk_milker
            KA-EPKK  | Lüpsja, tase 4                 | 109 | row_ka_epkk_milker
            KA-PUHAS | Puhastusteenindaja, tase 3     |  67 | row_ka_puhas
            """)
    void a_body_charges_its_own_fee_or_the_default(String awardingBody, String qualification, double feeEur, String row) {
        var answer = graduateFee.ask("awardingBody", awardingBody, "qualification", qualification, "examType", "COMBINED", "examDate", EXAM_DAY);

        assertThat(answer.get("feeEur")).isEqualTo(feeEur);
        assertThat(answer.row()).isEqualTo(row);
    }

    @Test
    void eight_who_sat_and_seven_who_are_funded_cost_the_state_840_euros() {
        double fee = (double) graduateFee.ask("awardingBody", "KA-LEIB", "qualification", "Kondiiter, tase 4", "examType", "COMBINED", "examDate", EXAM_DAY).get("feeEur");
        double cap = (double) costCaps.ask("curriculumGroup", "0721", "examType", "COMBINED", "examDate", EXAM_DAY).get("capEur");

        assertThat(7 * Math.min(fee, cap)).isEqualTo(840);
    }
}
