package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyFacts.*;
import static ee.kutseeksam.candidacy.CandidacyRule.*;
import static ee.kutseeksam.candidacy.PartResult.FAILED;
import static ee.kutseeksam.candidacy.PartResult.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.RetakeTerms.CarryOver;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The right to sit again, and what is carried over. */
class RetakeTest {

    private static final UUID OTHER = new UUID(0, 9);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 20);
    private static final Ruling<RetakeTerms> ONCE = terms(1, CarryOver.PASSED_PARTS);

    @Test
    void who_fell_short_may_sit_again_within_a_year() {
        offered().when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, LAST_DAY)).then(new RetakeTaken(EXAM, RETAKE));
        var refusal = offered().when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, LAST_DAY.plusDays(1))).refusedBy(RETAKE_WITHIN_THE_WINDOW);
        assertThat(refusal).hasMessageContaining("20.06.2027");
    }

    @Test
    void a_right_that_was_taken_or_has_lapsed_is_not_offered_anew() {
        offered().and(new RetakeTaken(EXAM, RETAKE)).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
        offered().and(new RetakeLapsed(EXAM)).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
    }

    @Test
    void a_sitting_that_is_over_does_not_begin_again() {
        var first = new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of());
        var second = new Attempt(RETAKE, 1, 2, ExamType.COMBINED, Set.of(Part.THEORY));
        retaken().when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", first)).nothing();
        retaken().when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", second)).nothing();
    }

    @Test
    void the_retake_begins_after_the_first_sitting() {
        var second = new Attempt(RETAKE, 1, 2, ExamType.COMBINED, Set.of(Part.THEORY));
        offered().and(new RetakeTaken(EXAM, RETAKE)).when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", second)).then(begun(BAKER, second))
                .when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", second)).nothing();
    }

    @Test
    void a_right_is_offered_once() {
        signed(partial(), Award.NOT_AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE))
                .then(new RetakeOffered(EXAM, LAST_DAY, Set.of(Part.THEORY), ONCE)).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
    }

    @Test
    void who_passed_or_did_not_come_has_no_retake() {
        signed(passed(), Award.AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
        signed(absent(), Award.NOT_DECIDED).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
        signed(passed(), Award.AWARD).when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, LAST_DAY)).refusedBy(RETAKE_AFTER_PARTIAL_OR_FAILED);
        signed(absent(), Award.NOT_DECIDED).when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, LAST_DAY))
                .refusedBy(RETAKE_AFTER_PARTIAL_OR_FAILED);
    }

    /** "A no-show counts as an exam held and not passed" (Kosmeetikute Liit, domain §2.5): the body's own policy. */
    @Test
    void who_did_not_come_has_a_retake_where_the_body_counts_it_as_failed() {
        var counted = terms(1, CarryOver.PASSED_PARTS, true);
        var right = new RetakeOffered(EXAM, LAST_DAY, Set.of(), counted);
        signed(absent(), Award.NOT_DECIDED).when(candidacy -> new Retaking(candidacy).offer(EXAM, counted)).then(right)
                .when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, LAST_DAY)).then(new RetakeTaken(EXAM, RETAKE));
        assertThat(signed(absent(), Award.NOT_DECIDED).state().nextNumber()).isEqualTo(2);
        signed(passed(), Award.AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, counted)).nothing();
    }

    @Test
    void who_was_away_with_good_reason_may_always_sit_and_the_sitting_does_not_count() {
        var never = terms(0, CarryOver.NONE);
        signed(failed(), Award.NOT_AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, never)).nothing();
        var away = signed(excused(), Award.NOT_DECIDED).when(candidacy -> new Retaking(candidacy).offer(EXAM, never))
                .then(new RetakeOffered(EXAM, LAST_DAY, Set.of(), never));
        assertThat(away.state().nextNumber()).isEqualTo(1);
        var first = new Attempt(RETAKE, 1, 1, ExamType.COMBINED, Set.of());
        away.and(new RetakeTaken(EXAM, RETAKE)).when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", first))
                .then(begun(BAKER, first)).when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", first)).nothing();
    }

    @Test
    void a_retake_missed_with_good_reason_is_neither_used_up_nor_loses_what_was_passed() {
        var away = new ResultEntered(RETAKE, result(Attendance.EXCUSED, PASSED, PartResult.NOT_DONE), ruled(Outcome.ABSENT));
        var policy = terms(1, CarryOver.NONE);
        var again = offered().and(new RetakeTaken(EXAM, RETAKE), begun(BAKER, new Attempt(RETAKE, 1, 2, ExamType.COMBINED, Set.of(Part.THEORY))),
                away, new AwardSigned(RETAKE, Award.NOT_DECIDED, PROTOCOL, SIGNER, SIGNED_ON))
                .when(candidacy -> new Retaking(candidacy).offer(RETAKE, policy)).then(new RetakeOffered(RETAKE, LAST_DAY, Set.of(Part.THEORY), policy));
        assertThat(again.state().nextNumber()).isEqualTo(2);
    }

    /** Whoever has no right left comes as a newcomer when the first one would have ended. */
    @Test
    void the_window_of_the_first_right_counts_whatever_became_of_it() {
        assertThat(new Retaking(offered().state()).window()).contains(LAST_DAY);
        assertThat(new Retaking(offered().and(new RetakeLapsed(EXAM)).state()).window()).contains(LAST_DAY);
        assertThat(new Retaking(retaken().state()).window()).contains(LAST_DAY);
        assertThat(new Retaking(sitting().state()).window()).isEmpty();
    }

    /** There is nothing that could be sat again. */
    @Test
    void who_passed_and_was_refused_against_the_proposal_has_no_retake() {
        signed(passed(), Award.NOT_AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
        signed(passed(), Award.NOT_AWARD).when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, LAST_DAY)).refusedBy(RETAKE_AFTER_PARTIAL_OR_FAILED);
    }

    @Test
    void who_was_awarded_against_the_proposal_has_no_retake() {
        signed(partial(), Award.AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
    }

    /** Whoever asks about an exam asks about its own sitting, also when a later one has begun. */
    @Test
    void an_exam_is_remembered_to_have_given_a_right() {
        assertThat(offered().state().hadRightFrom(EXAM)).isTrue();
        assertThat(offered().state().hadRightFrom(OTHER)).isFalse();
        assertThat(retaken().state().hadRightFrom(EXAM)).isTrue();
        assertThat(retaken().state().hadRightFrom(RETAKE)).isFalse();
        assertThat(retaken().state().hadRightFrom(OTHER)).isFalse();
        assertThat(sitting().and(failed()).state().hadRightFrom(EXAM)).isFalse();
    }

    @Test
    void only_what_is_signed_counts() {
        sitting().and(failed()).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).refusedBy(SIGNED_ONLY_WHEN_DECIDED);
    }

    @Test
    void a_second_retake_is_refused_where_one_is_allowed() {
        var again = retaken();
        again.when(candidacy -> new Retaking(candidacy).offer(RETAKE, ONCE)).nothing();
        again.when(candidacy -> new Retaking(candidacy).take(RETAKE, EXAM, SIGNED_ON)).refusedBy(RETAKES_ARE_LEFT);
        var twice = terms(2, CarryOver.PASSED_PARTS);
        again.when(candidacy -> new Retaking(candidacy).offer(RETAKE, twice)).then(new RetakeOffered(RETAKE, LAST_DAY, Set.of(Part.THEORY), twice));
    }

    @Test
    void a_taken_right_is_used_up() {
        offered().and(new RetakeTaken(EXAM, RETAKE)).when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, SIGNED_ON)).refusedBy(RETAKES_ARE_LEFT);
    }

    @Test
    void a_right_is_taken_at_the_exam_that_gave_it() {
        retaken().and(new RetakeOffered(RETAKE, LAST_DAY, Set.of(), terms(2, CarryOver.NONE)))
                .when(candidacy -> new Retaking(candidacy).take(EXAM, RETAKE, SIGNED_ON)).refusedBy(RETAKES_ARE_LEFT);
    }

    @Test
    void a_right_lapses_once() {
        offered().when(candidacy -> new Retaking(candidacy).lapse(EXAM)).then(new RetakeLapsed(EXAM)).when(candidacy -> new Retaking(candidacy).lapse(EXAM)).nothing();
        retaken().when(candidacy -> new Retaking(candidacy).lapse(EXAM)).nothing();
    }

    @Test
    void an_exam_that_the_candidacy_has_left_offers_nothing() {
        retaken().when(candidacy -> new Retaking(candidacy).offer(EXAM, terms(5, CarryOver.NONE))).nothing();
    }

    // ---- coming back

    @Test
    void a_right_comes_back_as_it_was_from_an_exam_that_is_not_sat() {
        var taken = offered().and(new RetakeTaken(EXAM, RETAKE));
        var back = new RetakeGivenBack(EXAM, RETAKE, LAST_DAY, Set.of(Part.THEORY));
        var again = taken.when(candidacy -> new Retaking(candidacy).giveBack(RETAKE)).then(back);
        assertThat(again.state()).isEqualTo(offered().state());
        again.when(candidacy -> new Retaking(candidacy).giveBack(RETAKE)).nothing();
        again.when(candidacy -> new Retaking(candidacy).take(EXAM, OTHER, LAST_DAY)).then(new RetakeTaken(EXAM, OTHER));
        again.when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).nothing();
    }

    @Test
    void only_the_exam_for_which_a_right_was_taken_gives_it_back_and_only_before_it_is_sat() {
        offered().when(candidacy -> new Retaking(candidacy).giveBack(RETAKE)).nothing();
        offered().and(new RetakeTaken(EXAM, RETAKE)).when(candidacy -> new Retaking(candidacy).giveBack(OTHER)).nothing();
        offered().and(new RetakeLapsed(EXAM)).when(candidacy -> new Retaking(candidacy).giveBack(RETAKE)).nothing();
        retaken().when(candidacy -> new Retaking(candidacy).giveBack(RETAKE)).nothing();
    }

    @Test
    void a_sitting_at_a_cancelled_exam_never_counted() {
        var annulled = sitting().and(failed(), new AwardProposed(EXAM, Award.NOT_AWARD)).when(candidacy -> candidacy.annul(EXAM))
                .then(new AttemptAnnulled(EXAM));
        assertThat(annulled.state()).isEqualTo(Candidacy.NONE);
        annulled.when(candidacy -> candidacy.annul(EXAM)).nothing();
        sitting().when(candidacy -> candidacy.annul(RETAKE)).nothing();
    }

    @Test
    void the_right_to_a_retake_comes_back_from_a_cancelled_exam() {
        var second = begun(BAKER, new Attempt(RETAKE, 1, 2, ExamType.COMBINED, Set.of(Part.THEORY)));
        var sitting = offered().and(new RetakeTaken(EXAM, RETAKE), second, new ResultEntered(RETAKE, failed().result(), ruled(Outcome.FAILED)));
        var annulled = sitting.when(candidacy -> candidacy.annul(RETAKE))
                .then(new AttemptAnnulled(RETAKE));
        annulled.when(candidacy -> candidacy.annul(RETAKE)).nothing();
        var back = annulled.when(candidacy -> new Retaking(candidacy).giveBack(RETAKE))
                .then(new RetakeGivenBack(EXAM, RETAKE, LAST_DAY, Set.of(Part.THEORY)));
        assertThat(back.state()).isEqualTo(offered().state());
        back.when(candidacy -> new Retaking(candidacy).take(EXAM, OTHER, LAST_DAY)).then(new RetakeTaken(EXAM, OTHER));
    }

    @Test
    void what_is_signed_is_not_annulled() {
        signed(failed(), Award.NOT_AWARD).when(candidacy -> candidacy.annul(EXAM)).refusedBy(RESULT_IS_NOT_DECIDED);
    }

    // ---- carrying over

    @Test
    void the_policy_says_which_passed_parts_are_carried() {
        assertThat(carried(PASSED, FAILED, CarryOver.NONE)).isEmpty();
        assertThat(carried(PASSED, FAILED, CarryOver.PASSED_PARTS)).containsExactly(Part.THEORY);
        assertThat(carried(FAILED, PASSED, CarryOver.PASSED_PARTS)).containsExactly(Part.PRACTICE);
    }

    @Test
    void a_potter_who_failed_the_theory_sits_both_parts_again() {
        assertThat(carried(FAILED, PASSED, CarryOver.PRACTICE_ONLY_IF_THEORY_PASSED)).isEmpty();
        assertThat(carried(PASSED, FAILED, CarryOver.PRACTICE_ONLY_IF_THEORY_PASSED)).containsExactly(Part.THEORY);
        assertThat(carried(FAILED, FAILED, CarryOver.PRACTICE_ONLY_IF_THEORY_PASSED)).isEmpty();
    }

    @Test
    void who_was_removed_takes_along_only_what_was_passed_before() {
        var removed = new ResultEntered(EXAM, result(Attendance.REMOVED, PASSED, PASSED), ruled(Outcome.FAILED));
        signed(removed, Award.NOT_AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE))
                .then(new RetakeOffered(EXAM, LAST_DAY, Set.of(), ONCE));
        sitting(Part.THEORY).and(removed, new AwardSigned(EXAM, Award.NOT_AWARD, PROTOCOL, SIGNER, SIGNED_ON))
                .when(candidacy -> new Retaking(candidacy).offer(EXAM, ONCE)).then(new RetakeOffered(EXAM, LAST_DAY, Set.of(Part.THEORY), ONCE));
    }

    private static Set<Part> carried(PartResult theory, PartResult practice, CarryOver carryOver) {
        var entered = new ResultEntered(EXAM, result(Attendance.PRESENT, theory, practice), ruled(Outcome.PARTIAL));
        return signed(entered, Award.NOT_AWARD).when(candidacy -> new Retaking(candidacy).offer(EXAM, terms(1, carryOver))).allowed()
                .state().offer().orElseThrow().carried();
    }

    private static Scenario<Candidacy> offered() {
        return signed(partial(), Award.NOT_AWARD).and(new RetakeOffered(EXAM, LAST_DAY, Set.of(Part.THEORY), ONCE));
    }

    /** Partly passed again at the retake. */
    private static Scenario<Candidacy> retaken() {
        return offered().and(new RetakeTaken(EXAM, RETAKE), begun(BAKER, new Attempt(RETAKE, 1, 2, ExamType.COMBINED, Set.of(Part.THEORY))),
                new ResultEntered(RETAKE, partial().result(), ruled(Outcome.PARTIAL)), new AwardProposed(RETAKE, Award.NOT_AWARD),
                new AwardDecided(RETAKE, Award.NOT_AWARD, Optional.of(REASON), Optional.of(SIGNER)),
                new AwardSigned(RETAKE, Award.NOT_AWARD, PROTOCOL, SIGNER, SIGNED_ON));
    }
}
