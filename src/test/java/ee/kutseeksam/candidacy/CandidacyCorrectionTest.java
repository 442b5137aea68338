package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyFacts.*;
import static ee.kutseeksam.candidacy.CandidacyRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A signed result and decision put right by a new protocol, and what stays of the old ones until then. */
class CandidacyCorrectionTest {

    private static final UUID CORRECTION = new UUID(0, 31);
    private static final UUID ANOTHER = new UUID(0, 32);
    private static final UUID NEW_PROTOCOL = new UUID(0, 33);
    private static final LocalDate LATER = SIGNED_ON.plusDays(40);
    private static final Optional<NoteRef> WHY = Optional.of(REASON);
    private static final ReopenedForCorrection REOPENED = new ReopenedForCorrection(EXAM, CORRECTION);

    private final Scenario<Candidacy> awarded = signed(passed(), Award.AWARD);
    private final Scenario<Candidacy> refused = signed(failed(), Award.NOT_AWARD);

    // ---- opening

    @Test
    void what_is_signed_is_reopened_once() {
        var reopened = refused.when(candidacy -> correction(candidacy).open(EXAM, CORRECTION)).then(REOPENED);
        reopened.when(candidacy -> correction(candidacy).open(EXAM, CORRECTION)).nothing();
        reopened.when(candidacy -> correction(candidacy).open(EXAM, ANOTHER)).refusedBy(ONE_CORRECTION_AT_A_TIME);
        reopened.and(new CorrectionDropped(EXAM, CORRECTION)).when(candidacy -> correction(candidacy).open(EXAM, ANOTHER)).allowed();
    }

    @Test
    void what_is_not_signed_is_sent_back_and_not_corrected() {
        sitting().and(failed()).when(candidacy -> correction(candidacy).open(EXAM, CORRECTION)).refusedBy(CORRECTED_IS_SIGNED);
    }

    @Test
    void whoever_has_sat_again_is_corrected_there() {
        var again = refused.and(offered(), new RetakeTaken(EXAM, RETAKE), begun(BAKER, new Attempt(RETAKE, 1, 2, ExamType.COMBINED, Set.of())));
        again.when(candidacy -> correction(candidacy).open(EXAM, CORRECTION)).refusedBy(CORRECTED_IS_THE_LATEST_SITTING);
    }

    @Test
    void whoever_is_on_a_retake_s_roster_leaves_it_first() {
        var taken = refused.and(offered(), new RetakeTaken(EXAM, RETAKE));
        taken.when(candidacy -> correction(candidacy).open(EXAM, CORRECTION)).refusedBy(CORRECTED_IS_ON_NO_RETAKE);
        taken.and(new RetakeGivenBack(EXAM, RETAKE, LATER, Set.of())).when(candidacy -> correction(candidacy).open(EXAM, CORRECTION)).allowed();
    }

    @Test
    void nobody_takes_a_retake_while_the_result_is_being_corrected() {
        refused.and(offered(), REOPENED).when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, SIGNED_ON.plusDays(1)))
                .refusedBy(RETAKE_WAITS_FOR_THE_CORRECTION);
    }

    // ---- entering and deciding

    @Test
    void what_was_signed_stands_until_the_correction_is_signed() {
        var decided = reopened(refused).and(entered(passed()), proposed(Award.AWARD), decided(Award.AWARD));
        assertThat(decided.state().outcome()).contains(Outcome.FAILED);
        assertThat(decided.state().decision()).contains(Award.NOT_AWARD);
        assertThat(decided.state().isAwarded()).isFalse();
        var dropped = decided.when(candidacy -> correction(candidacy).drop(EXAM, CORRECTION)).then(new CorrectionDropped(EXAM, CORRECTION));
        assertThat(dropped.state()).isEqualTo(refused.state());
        dropped.when(candidacy -> correction(candidacy).drop(EXAM, CORRECTION)).nothing();
        dropped.when(candidacy -> correction(candidacy).sign(EXAM, CORRECTION, NEW_PROTOCOL, SIGNER, LATER)).nothing();
    }

    @Test
    void a_corrected_result_is_judged_like_any_other_and_entered_once() {
        Result wrong = result(Attendance.PRESENT, PartResult.PASSED, PartResult.PASSED);
        reopened(refused).when(candidacy -> correction(candidacy).enter(EXAM, CORRECTION, wrong, 0, ruled(Outcome.PASSED), COMPETENCES))
                .refusedBy(MANDATORY_COMPETENCES_ARE_PROVED, "competences");
        Result right = passed().result();
        var entered = reopened(refused).when(candidacy -> correction(candidacy).enter(EXAM, CORRECTION, right, 0, ruled(Outcome.PASSED), COMPETENCES))
                .then(entered(passed()));
        entered.when(candidacy -> correction(candidacy).enter(EXAM, CORRECTION, right, 0, ruled(Outcome.PASSED), COMPETENCES)).nothing();
        refused.when(candidacy -> correction(candidacy).enter(EXAM, CORRECTION, right, 0, ruled(Outcome.PASSED), COMPETENCES))
                .refusedBy(CORRECTION_IS_UNDER_WAY);
        entered.when(candidacy -> correction(candidacy).propose(EXAM, ANOTHER)).refusedBy(CORRECTION_IS_UNDER_WAY);
    }

    @Test
    void a_changed_result_undoes_what_was_decided_on_the_other_one() {
        var decided = reopened(refused).and(entered(passed()), proposed(Award.AWARD), decided(Award.AWARD));
        var changed = decided.and(entered(partial()));
        changed.when(candidacy -> correction(candidacy).sign(EXAM, CORRECTION, NEW_PROTOCOL, SIGNER, LATER)).refusedBy(SIGNED_ONLY_WHEN_DECIDED);
        changed.when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, SIGNER, Award.NOT_AWARD, WHY, 10)).refusedBy(DECISION_NEEDS_A_RESULT);
        changed.when(candidacy -> correction(candidacy).propose(EXAM, CORRECTION)).then(proposed(Award.NOT_AWARD))
                .when(candidacy -> correction(candidacy).propose(EXAM, CORRECTION)).nothing();
    }

    @Test
    void a_decision_other_than_the_signed_one_has_reasons() {
        var proposed = reopened(refused).and(entered(passed()), proposed(Award.AWARD));
        proposed.when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, SIGNER, Award.AWARD, WHY, 9)).refusedBy(CORRECTION_HAS_REASONS);
        proposed.when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, SIGNER, Award.AWARD, WHY, 10)).then(decided(Award.AWARD))
                .when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, SIGNER, Award.AWARD, WHY, 10)).nothing();
        var same = reopened(awarded).and(proposed(Award.AWARD));
        same.when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, SIGNER, Award.AWARD, Optional.empty(), 0)).allowed();
        same.when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, SIGNER, Award.NOT_AWARD, WHY, 9)).refusedBy(REFUSAL_HAS_REASONS);
        same.when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, SIGNER, Award.AWARD_PART, WHY, 10)).refusedBy(PART_AWARD_NEEDS_A_PART);
    }

    @Test
    void a_corrected_decision_is_taken_over_as_it_is() {
        var proposed = reopened(refused).and(entered(passed()), proposed(Award.AWARD));
        proposed.when(candidacy -> correction(candidacy).takeOver(EXAM, CORRECTION, DEPUTY)).nothing();
        var decided = proposed.and(decided(Award.AWARD));
        decided.when(candidacy -> correction(candidacy).takeOver(EXAM, CORRECTION, SIGNER)).nothing();
        var taken = decided.when(candidacy -> correction(candidacy).takeOver(EXAM, CORRECTION, DEPUTY))
                .then(new CorrectionDecided(EXAM, CORRECTION, Award.AWARD, WHY, Optional.of(DEPUTY)));
        decided.when(candidacy -> correction(candidacy).decide(EXAM, CORRECTION, DEPUTY, Award.AWARD, WHY, 10))
                .then(new CorrectionDecided(EXAM, CORRECTION, Award.AWARD, WHY, Optional.of(DEPUTY)));
        assertThat(taken.state().draft().orElseThrow().decider()).contains(DEPUTY);
        assertThat(sign(taken).allowed().state().decider()).contains(DEPUTY);
        assertThat(taken.and(entered(partial())).state().draft().orElseThrow().decider()).as("a changed result undoes it").isEmpty();
    }

    // ---- signing

    @Test
    void a_failure_corrected_to_a_pass_is_an_award_by_the_new_protocol() {
        var corrected = sign(reopened(refused).and(entered(passed()), proposed(Award.AWARD), decided(Award.AWARD)))
                .then(new AwardCorrected(EXAM, CORRECTION, Award.AWARD, NEW_PROTOCOL, SIGNER, LATER));
        assertThat(corrected.state().isAwarded()).isTrue();
        assertThat(corrected.state().outcome()).contains(Outcome.PASSED);
        assertThat(corrected.state().decidedOn()).isEqualTo(LATER);
        assertThat(corrected.state().draft()).isEmpty();
        assertThat(corrected.state().withdrawn()).isZero();
        sign(corrected).nothing();
    }

    @Test
    void an_award_taken_back_is_counted_and_a_right_to_a_retake_arises() {
        var corrected = sign(reopened(awarded).and(entered(partial()), proposed(Award.NOT_AWARD), decided(Award.NOT_AWARD))).allowed();
        assertThat(corrected.state().isAwarded()).isFalse();
        assertThat(corrected.state().withdrawn()).isEqualTo(1);
        corrected.when(candidacy -> new Retaking(candidacy).offer(EXAM, terms(1, CarryOver.PASSED_PARTS)))
                .then(new RetakeOffered(EXAM, LATER.plusMonths(12), Set.of(Part.THEORY), terms(1, CarryOver.PASSED_PARTS)));
    }

    @Test
    void an_award_of_other_content_replaces_the_one_before() {
        var more = new ResultEntered(EXAM, result(Attendance.PRESENT, PartResult.PASSED, PartResult.PASSED, MANDATORY, ELECTIVE), ruled(Outcome.PASSED));
        assertThat(sign(reopened(awarded).and(entered(more), proposed(Award.AWARD), decided(Award.AWARD))).allowed().state().withdrawn()).isEqualTo(1);
        assertThat(sign(reopened(awarded).and(proposed(Award.AWARD), decided(Award.AWARD))).allowed().state().withdrawn()).isZero();
    }

    @Test
    void a_right_to_a_retake_falls_away_with_the_decision_that_gave_it() {
        var offered = refused.and(offered(), REOPENED);
        sign(offered.and(entered(passed()), proposed(Award.AWARD), decided(Award.AWARD)))
                .then(new RetakeLapsed(EXAM), new AwardCorrected(EXAM, CORRECTION, Award.AWARD, NEW_PROTOCOL, SIGNER, LATER));
        var partly = sign(offered.and(entered(partial()), proposed(Award.NOT_AWARD), decided(Award.NOT_AWARD))).allowed();
        partly.when(candidacy -> new Retaking(candidacy).offer(EXAM, terms(1, CarryOver.PASSED_PARTS)))
                .then(new RetakeOffered(EXAM, LATER.plusMonths(12), Set.of(Part.THEORY), terms(1, CarryOver.PASSED_PARTS)));
        var same = sign(offered.and(proposed(Award.NOT_AWARD), decided(Award.NOT_AWARD)))
                .then(new AwardCorrected(EXAM, CORRECTION, Award.NOT_AWARD, NEW_PROTOCOL, SIGNER, LATER));
        assertThat(same.state().offer()).isPresent();
        same.when(candidacy -> new Retaking(candidacy).offer(EXAM, terms(1, CarryOver.PASSED_PARTS))).nothing();
    }

    private static CandidacyCorrection correction(Candidacy candidacy) {
        return new CandidacyCorrection(candidacy);
    }

    private static Scenario<Candidacy> reopened(Scenario<Candidacy> signed) {
        return signed.and(REOPENED);
    }

    private static RetakeOffered offered() {
        return new RetakeOffered(EXAM, SIGNED_ON.plusYears(1), Set.of(), terms(1, CarryOver.PASSED_PARTS));
    }

    private static CorrectedResultEntered entered(ResultEntered other) {
        return new CorrectedResultEntered(EXAM, CORRECTION, other.result(), other.outcome());
    }

    private static CorrectionProposed proposed(Award award) {
        return new CorrectionProposed(EXAM, CORRECTION, award);
    }

    private static CorrectionDecided decided(Award award) {
        return new CorrectionDecided(EXAM, CORRECTION, award, WHY, Optional.of(SIGNER));
    }

    private static Scenario<Candidacy>.Decision sign(Scenario<Candidacy> decided) {
        return decided.when(candidacy -> correction(candidacy).sign(EXAM, CORRECTION, NEW_PROTOCOL, SIGNER, LATER));
    }
}
