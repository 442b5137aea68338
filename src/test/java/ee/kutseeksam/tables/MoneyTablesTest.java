package ee.kutseeksam.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTablesTest {

    private static final LocalDate EXAM_DAY = LocalDate.of(2026, 6, 12);

    private final Table funding = Table.named("funding");
    private final Table costCaps = Table.named("costCaps");
    private final Table graduateFee = Table.named("graduateFee");

    @ParameterizedTest
    @CsvSource({"R,YES", "S,YES", "Z,YES", "RE,YES", "M,REVIEW", "O,NO", "I,NO", "T,NO", "REV,NO", "A,REVIEW", "Y,REVIEW"})
    void the_state_pays_for_its_own_places(String fundingCode, String funded) {
        assertThat(funding.ask("fundingCode", fundingCode, "completedOn", EXAM_DAY).get("funded")).isEqualTo(funded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"??", "r", "", "RR"})
    void an_unknown_code_is_never_silently_yes(String fundingCode) {
        var answer = funding.ask("fundingCode", fundingCode, "completedOn", EXAM_DAY);

        assertThat(answer.get("funded")).isEqualTo("REVIEW");
        assertThat(answer.row()).isEqualTo("row_unknown");
        assertThat(funding.ask("fundingCode", null, "completedOn", EXAM_DAY).row()).isEqualTo("row_unknown");
    }

    @Test
    void reimbursement_is_automatic_from_may_2022() {
        assertThat(funding.ask("fundingCode", "R", "completedOn", LocalDate.of(2022, 4, 30)).get("funded")).isEqualTo("REVIEW");
        assertThat(funding.ask("fundingCode", "R", "completedOn", LocalDate.of(2022, 5, 1)).get("funded")).isEqualTo("YES");
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
    @CsvSource({"KA-LEIB,120,row_default", "KA-EPKK,120,row_ka_epkk", "KA-PUHAS,67,row_ka_puhas"})
    void a_body_charges_its_own_fee_or_the_default(String awardingBody, double feeEur, String row) {
        var answer = graduateFee.ask("awardingBody", awardingBody, "examType", "COMBINED", "examDate", EXAM_DAY);

        assertThat(answer.get("feeEur")).isEqualTo(feeEur);
        assertThat(answer.row()).isEqualTo(row);
    }

    @Test
    void eight_who_sat_and_seven_who_are_funded_cost_the_state_840_euros() {
        double fee = (double) graduateFee.ask("awardingBody", "KA-LEIB", "examType", "COMBINED", "examDate", EXAM_DAY).get("feeEur");
        double cap = (double) costCaps.ask("curriculumGroup", "0721", "examType", "COMBINED", "examDate", EXAM_DAY).get("capEur");

        assertThat(7 * Math.min(fee, cap)).isEqualTo(840);
    }
}
