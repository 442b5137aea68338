package ee.kutseeksam.reimbursement;

import static ee.kutseeksam.kernel.Scenario.given;
import static ee.kutseeksam.reimbursement.LineRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.reimbursement.LineEvent.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the state pays for one candidacy's sitting. */
class LineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 22);
    private static final NoteRef REASON = new NoteRef(new UUID(0, 9), "ab12");

    @Test
    void the_state_pays_the_fee_up_to_the_cap() {
        assertThat(calculated(claim("140", "125")).amount()).isEqualByComparingTo("125");
        assertThat(calculated(claim("120", "125")).amount()).isEqualByComparingTo("120");
        assertThat(calculated(claim("125", "125")).amount()).isEqualByComparingTo("125");
    }

    @Test
    void a_line_is_calculated_once() {
        Claim claim = claim("120", "125");
        given(Line.NONE).when(line -> line.calculate(claim)).then(new LineCalculated(claim, LineStatus.PAYABLE, new BigDecimal("120")))
                .when(line -> line.calculate(claim("140", "125"))).nothing();
    }

    @Test
    void of_ten_sent_the_seven_present_and_funded_are_paid_for() {
        var claims = new java.util.ArrayList<Claim>();
        for (int i = 0; i < 10; i++) {
            claims.add(claim(Origin.EHIS, 1, i < 8, i < 7 ? Funded.YES : Funded.NO));
        }
        assertThat(claims.stream().map(LineTest::calculated).filter(line -> line.status() == LineStatus.PAYABLE)).hasSize(7);
    }

    @Test
    void a_working_world_applicant_a_second_attempt_and_an_absent_one_are_not_paid_for() {
        for (Funded funded : Funded.values()) {
            for (Claim claim : List.of(claim(Origin.MANUAL, 1, true, funded), claim(Origin.EHIS, 2, true, funded), claim(Origin.EHIS, 1, false, funded))) {
                assertThat(calculated(claim).status()).isEqualTo(LineStatus.NOT_FUNDED);
                assertThat(calculated(claim).amount()).isZero();
            }
        }
    }

    @Test
    void an_unclear_study_place_waits_for_a_decision_with_its_reason() {
        var waiting = given(Line.NONE, calculatedEvent(claim(Origin.EHIS, 1, true, Funded.REVIEW)));
        waiting.when(line -> line.order(MONDAY, true)).nothing();
        waiting.when(line -> line.review(true, REASON, 9)).refusedBy(REVIEW_HAS_A_REASON);
        var paid = waiting.when(line -> line.review(true, REASON, 10)).then(new FundingReviewed(true, Optional.of(REASON)));
        assertThat(paid.state().status()).isEqualTo(LineStatus.PAYABLE);
        assertThat(paid.state().amount()).isEqualByComparingTo("120");
        var unpaid = waiting.when(line -> line.review(false, REASON, 10)).then(new FundingReviewed(false, Optional.of(REASON)));
        assertThat(unpaid.state().amount()).isZero();
        unpaid.when(line -> line.review(true, REASON, 10)).refusedBy(REVIEW_IS_OPEN);
    }

    @Test
    void only_what_waits_for_a_review_is_reviewed() {
        given(Line.NONE).when(line -> line.review(true, REASON, 10)).refusedBy(REVIEW_IS_OPEN);
        given(Line.NONE, calculatedEvent(claim("120", "125"))).when(line -> line.review(false, REASON, 10)).refusedBy(REVIEW_IS_OPEN);
    }

    @Test
    void a_review_never_makes_a_working_world_applicant_funded() {
        var waiting = given(Line.NONE, new LineCalculated(claim(Origin.MANUAL, 1, true, Funded.REVIEW), LineStatus.REVIEW, BigDecimal.TEN));
        waiting.when(line -> line.review(true, REASON, 10)).refusedBy(MANUAL_IS_NEVER_FUNDED);
        waiting.when(line -> line.review(false, REASON, 10)).allowed();
    }

    @Test
    void a_payment_is_ordered_once() {
        given(Line.NONE, calculatedEvent(claim("120", "125"))).when(line -> line.order(MONDAY, true))
                .then(new PaymentOrdered(new BigDecimal("120"), MONDAY)).when(line -> line.order(MONDAY.plusWeeks(1), true)).nothing();
        given(Line.NONE, calculatedEvent(claim(Origin.MANUAL, 1, true, Funded.YES))).when(line -> line.order(MONDAY, true)).nothing();
    }

    @Test
    void real_money_is_not_paid_by_a_placeholder_cap() {
        var line = given(Line.NONE, calculatedEvent(claim("120", "125")));
        line.when(payable -> payable.order(MONDAY, false)).refusedBy(CAP_IS_OF_THE_REGULATION);
        Claim sure = new Claim(new UUID(0, 1), new UUID(0, 2), "KA-LEIB", Origin.EHIS, 1, true, ruled(Funded.YES),
                ruled(BigDecimal.TEN), ruled(BigDecimal.TEN), false);
        given(Line.NONE, calculatedEvent(sure)).when(payable -> payable.order(MONDAY, false)).allowed();
    }

    // ---- when a correction says otherwise who was there

    @Test
    void what_is_not_ordered_is_reckoned_anew() {
        var absent = given(Line.NONE, calculatedEvent(claim(Origin.EHIS, 1, false, Funded.YES)));
        var there = absent.when(line -> line.correct(true)).then(new SittingCorrected(true, LineStatus.PAYABLE, new BigDecimal("120")));
        there.when(line -> line.correct(true)).nothing();
        there.when(line -> line.order(MONDAY, true)).then(new PaymentOrdered(new BigDecimal("120"), MONDAY));
        there.when(line -> line.correct(false)).then(new SittingCorrected(false, LineStatus.NOT_FUNDED, BigDecimal.ZERO));
        given(Line.NONE).when(line -> line.correct(true)).nothing();
        given(Line.NONE, calculatedEvent(claim(Origin.MANUAL, 1, false, Funded.YES))).when(line -> line.correct(true))
                .then(new SittingCorrected(true, LineStatus.NOT_FUNDED, BigDecimal.ZERO));
    }

    @Test
    void what_is_ordered_is_never_changed_and_the_difference_is_settled() {
        var ordered = given(Line.NONE, calculatedEvent(claim(Origin.EHIS, 1, true, Funded.YES)), new PaymentOrdered(new BigDecimal("120"), MONDAY));
        assertThat(ordered.state().difference()).isZero();
        ordered.when(line -> line.settle(MONDAY)).nothing();
        var corrected = ordered.when(line -> line.correct(false)).then(new SittingCorrected(false, LineStatus.ORDERED, new BigDecimal("120")));
        assertThat(corrected.state().amount()).isEqualByComparingTo("120");
        assertThat(corrected.state().paidOn()).contains(MONDAY);
        var settled = corrected.when(line -> line.settle(MONDAY)).then(new DifferenceSettled(new BigDecimal("-120"), MONDAY));
        settled.when(line -> line.settle(MONDAY)).nothing();
        var back = settled.when(line -> line.correct(true)).allowed();
        assertThat(back.state().difference()).isEqualByComparingTo("120");
    }

    private static Line calculated(Claim claim) {
        return given(Line.NONE).when(line -> line.calculate(claim)).allowed().state();
    }

    private static LineEvent calculatedEvent(Claim claim) {
        return Line.NONE.calculate(claim).get(0);
    }

    private static Claim claim(String fee, String cap) {
        return new Claim(new UUID(0, 1), new UUID(0, 2), "KA-LEIB", Origin.EHIS, 1, true, ruled(Funded.YES), ruled(new BigDecimal(fee)),
                ruled(new BigDecimal(cap)), true);
    }

    private static Claim claim(Origin origin, int attempt, boolean present, Funded funded) {
        return new Claim(new UUID(0, 1), new UUID(0, 2), "KA-LEIB", origin, attempt, present, ruled(funded), ruled(new BigDecimal("120")),
                ruled(new BigDecimal("125")), true);
    }

    private static <T> Ruling<T> ruled(T value) {
        return new Ruling<>(value, "table", "hash", "row");
    }
}
