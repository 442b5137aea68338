package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.Attendance.*;
import static ee.kutseeksam.candidacy.CandidacyFacts.*;
import static ee.kutseeksam.candidacy.CandidacyRule.*;
import static ee.kutseeksam.candidacy.PartResult.FAILED;
import static ee.kutseeksam.candidacy.PartResult.NOT_DONE;
import static ee.kutseeksam.candidacy.PartResult.PASSED;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Results, proposal, decision and signature of one candidacy. */
class CandidacyTest {

    private static final Result BOTH = result(PRESENT, PASSED, PASSED, MANDATORY);

    // ---- results

    @Test
    void an_attempt_begins_once() {
        var attempt = new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of());
        given(Candidacy.NONE).when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", attempt)).then(begun(BAKER, attempt))
                .when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", attempt)).nothing();
    }

    @Test
    void where_somebody_came_from_stays_so_at_every_attempt() {
        var first = new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of());
        var second = new Attempt(RETAKE, 1, 2, ExamType.COMBINED, Set.of());
        var manual = given(Candidacy.NONE).when(candidacy -> candidacy.begin(MARI, BAKER, Origin.MANUAL, "", first)).allowed();
        assertThat(manual.when(candidacy -> candidacy.begin(MARI, BAKER, Origin.EHIS, "R", second)).allowed().state().origin())
                .isEqualTo(Origin.MANUAL);
    }

    @Test
    void a_result_is_entered_once_and_may_be_changed() {
        enter(sitting(), BOTH, Outcome.PASSED).then(passed()).when(again -> again.enter(EXAM, 1, BOTH, 0, ruled(Outcome.PASSED), COMPETENCES))
                .nothing();
        enter(sitting().and(passed()), partial().result(), Outcome.PARTIAL).then(partial());
    }

    @Test
    void a_result_is_entered_by_the_group_that_sits() {
        sitting().when(candidacy -> candidacy.enter(EXAM, 2, BOTH, 0, ruled(Outcome.PASSED), COMPETENCES)).refusedBy(ONE_RESULT_PER_CANDIDATE);
        sitting().when(candidacy -> candidacy.enter(RETAKE, 1, BOTH, 0, ruled(Outcome.PASSED), COMPETENCES)).refusedBy(ONE_RESULT_PER_CANDIDATE);
        enter(given(Candidacy.NONE), BOTH, Outcome.PASSED).refusedBy(ONE_RESULT_PER_CANDIDATE);
    }

    @Test
    void a_signed_result_stands() {
        enter(signed(failed(), Award.NOT_AWARD), BOTH, Outcome.PASSED).refusedBy(RESULT_IS_NOT_DECIDED);
        signed(failed(), Award.NOT_AWARD).when(candidacy -> candidacy.decide(EXAM, SIGNER, Award.AWARD, Optional.of(REASON), 20))
                .refusedBy(RESULT_IS_NOT_DECIDED);
    }

    @Test
    void who_was_not_there_has_no_results() {
        for (var attendance : Set.of(ABSENT, EXCUSED)) {
            enter(sitting(), result(attendance, PASSED, NOT_DONE), Outcome.ABSENT).refusedBy(ABSENT_HAS_NO_RESULT, "theory");
            enter(sitting(), result(attendance, NOT_DONE, NOT_DONE), Outcome.ABSENT).allowed();
        }
    }

    @Test
    void who_was_there_has_a_result_of_every_part() {
        enter(sitting(), result(PRESENT, PASSED, NOT_DONE), Outcome.PARTIAL).refusedBy(PRESENT_HAS_EVERY_PART, "practice");
        enter(sitting(), result(REMOVED, NOT_DONE, NOT_DONE), Outcome.FAILED).allowed();
    }

    /** "Show to one only: PARTIAL if that part passed, else FAILED" (rules.md 35); nobody comes to none. */
    @Test
    void who_came_to_one_part_only_is_said_to_have_missed_the_other() {
        enter(sitting(), came(PASSED, NOT_DONE), Outcome.PARTIAL).allowed();
        enter(sitting(), came(FAILED, NOT_DONE), Outcome.FAILED).allowed();
        enter(sitting(), came(NOT_DONE, PASSED), Outcome.PARTIAL).allowed();
        enter(sitting(), came(NOT_DONE, NOT_DONE), Outcome.ABSENT).refusedBy(PRESENT_SAT_A_PART, "attendance");
        enter(sitting(Part.THEORY), came(PASSED, NOT_DONE), Outcome.PARTIAL).refusedBy(PRESENT_SAT_A_PART, "attendance");
    }

    private static Result came(PartResult theory, PartResult practice) {
        return new Result(PRESENT, Map.of(Part.THEORY, theory, Part.PRACTICE, practice), Set.of());
    }

    @Test
    void absence_with_good_reason_and_removal_say_why() {
        for (var attendance : Set.of(EXCUSED, REMOVED)) {
            Result said = result(attendance, NOT_DONE, NOT_DONE);
            sitting().when(candidacy -> candidacy.enter(EXAM, 1, said, 9, ruled(Outcome.FAILED), COMPETENCES)).refusedBy(ABSENCE_HAS_A_REASON, "reason");
            sitting().when(candidacy -> candidacy.enter(EXAM, 1, said, 10, ruled(Outcome.FAILED), COMPETENCES))
                    .then(new ResultEntered(EXAM, said, ruled(Outcome.FAILED)));
            Result unsaid = new Result(attendance, Map.of(), Set.of());
            sitting().when(candidacy -> candidacy.enter(EXAM, 1, unsaid, 0, ruled(Outcome.FAILED), COMPETENCES)).refusedBy(ABSENCE_HAS_A_REASON, "reason");
        }
        enter(sitting(), result(ABSENT, NOT_DONE, NOT_DONE), Outcome.ABSENT).allowed();
    }

    @Test
    void a_part_that_the_exam_does_not_have_has_no_result() {
        var practical = given(Candidacy.NONE, begun(ExamType.PRACTICAL));
        enter(practical, BOTH, Outcome.PASSED).refusedBy(PARTS_ARE_OF_THE_EXAM, "theory");
        enter(practical, result(PRESENT, NOT_DONE, PASSED, MANDATORY), Outcome.PASSED).allowed();
        enter(given(Candidacy.NONE, begun(ExamType.THEORETICAL)), BOTH, Outcome.PASSED).refusedBy(PARTS_ARE_OF_THE_EXAM, "practice");
    }

    @Test
    void a_carried_part_is_locked_as_passed() {
        var again = sitting(Part.THEORY);
        enter(again, result(PRESENT, FAILED, PASSED), Outcome.PARTIAL).refusedBy(CARRIED_PART_STANDS, "theory");
        enter(again, result(PRESENT, NOT_DONE, PASSED), Outcome.PARTIAL).refusedBy(CARRIED_PART_STANDS, "theory");
        enter(again, BOTH, Outcome.PASSED).allowed();
        enter(again, result(ABSENT, PASSED, NOT_DONE), Outcome.ABSENT).allowed();
    }

    @Test
    void passing_needs_every_mandatory_competence() {
        enter(sitting(), result(PRESENT, PASSED, PASSED, ELECTIVE), Outcome.PASSED).refusedBy(MANDATORY_COMPETENCES_ARE_PROVED, "competences");
        enter(sitting(), result(PRESENT, PASSED, FAILED), Outcome.PARTIAL).allowed();
    }

    @Test
    void a_proved_competence_is_one_of_the_standard_s() {
        enter(sitting(), result(PRESENT, PASSED, PASSED, MANDATORY, ELECTIVE), Outcome.PASSED).allowed();
        enter(sitting(), result(PRESENT, PASSED, PASSED, MANDATORY, 999), Outcome.PASSED).refusedBy(COMPETENCE_IS_OF_THE_STANDARD, "competences");
    }

    // ---- decision

    @Test
    void the_proposal_follows_from_the_outcome() {
        var proposals = Map.of(passed(), Award.AWARD, partial(), Award.NOT_AWARD, failed(), Award.NOT_AWARD, absent(), Award.NOT_DECIDED);
        proposals.forEach((entered, award) -> sitting().and(entered).when(candidacy -> candidacy.propose(EXAM))
                .then(new AwardProposed(EXAM, award)).when(candidacy -> candidacy.propose(EXAM)).nothing());
        given(Candidacy.NONE, begun(PART, new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())), passed())
                .when(candidacy -> candidacy.propose(EXAM)).then(new AwardProposed(EXAM, Award.AWARD_PART));
    }

    @Test
    void a_changed_result_undoes_proposal_and_decision() {
        var candidacy = proposed(failed(), Award.NOT_AWARD).and(new AwardDecided(EXAM, Award.NOT_AWARD, Optional.of(REASON), Optional.of(SIGNER)), passed()).state();
        assertThat(candidacy.proposal()).isEmpty();
        assertThat(candidacy.decision()).isEmpty();
    }

    @Test
    void a_decision_needs_a_result_and_a_proposal() {
        sitting().when(candidacy -> candidacy.propose(EXAM)).refusedBy(DECISION_NEEDS_A_RESULT);
        decide(sitting(), Award.AWARD, 0).refusedBy(DECISION_NEEDS_A_RESULT);
        decide(sitting().and(passed()), Award.AWARD, 0).refusedBy(DECISION_NEEDS_A_RESULT);
        decide(proposed(passed(), Award.AWARD), Award.AWARD, 0).then(new AwardDecided(EXAM, Award.AWARD, Optional.of(REASON), Optional.of(SIGNER)));
    }

    @Test
    void refusing_takes_reasons() {
        decide(proposed(failed(), Award.NOT_AWARD), Award.NOT_AWARD, 0).refusedBy(REFUSAL_HAS_REASONS);
        decide(proposed(failed(), Award.NOT_AWARD), Award.NOT_AWARD, 9).refusedBy(REFUSAL_HAS_REASONS);
        decide(proposed(failed(), Award.NOT_AWARD), Award.NOT_AWARD, 10).allowed();
    }

    @Test
    void the_awarding_committee_may_decide_otherwise_with_reasons() {
        decide(proposed(failed(), Award.NOT_AWARD), Award.AWARD, 9).refusedBy(DEVIATION_HAS_REASONS);
        decide(proposed(failed(), Award.NOT_AWARD), Award.AWARD, 10).allowed();
    }

    @Test
    void the_same_decision_for_the_same_reason_says_nothing_new() {
        var decided = proposed(failed(), Award.NOT_AWARD).and(new AwardDecided(EXAM, Award.NOT_AWARD, Optional.of(REASON), Optional.of(SIGNER)));
        var other = new NoteRef(new UUID(0, 8), "cd34");
        decided.when(candidacy -> candidacy.decide(EXAM, SIGNER, Award.NOT_AWARD, Optional.of(REASON), 10)).nothing();
        decided.when(candidacy -> candidacy.decide(EXAM, SIGNER, Award.NOT_AWARD, Optional.of(other), 10))
                .then(new AwardDecided(EXAM, Award.NOT_AWARD, Optional.of(other), Optional.of(SIGNER)));
        decided.when(candidacy -> candidacy.decide(EXAM, SIGNER, Award.AWARD, Optional.of(REASON), 10))
                .then(new AwardDecided(EXAM, Award.AWARD, Optional.of(REASON), Optional.of(SIGNER)));
        decided.when(candidacy -> candidacy.decide(EXAM, DEPUTY, Award.NOT_AWARD, Optional.of(REASON), 10))
                .then(new AwardDecided(EXAM, Award.NOT_AWARD, Optional.of(REASON), Optional.of(DEPUTY)));
    }

    @Test
    void a_decision_that_is_not_signed_is_taken_over_as_it_is() {
        var decided = proposed(failed(), Award.NOT_AWARD).and(new AwardDecided(EXAM, Award.NOT_AWARD, Optional.of(REASON), Optional.of(SIGNER)));
        decided.when(candidacy -> candidacy.takeOver(EXAM, SIGNER)).nothing();
        var taken = decided.when(candidacy -> candidacy.takeOver(EXAM, DEPUTY))
                .then(new AwardDecided(EXAM, Award.NOT_AWARD, Optional.of(REASON), Optional.of(DEPUTY)));
        assertThat(taken.state().decider()).contains(DEPUTY);
        taken.when(candidacy -> candidacy.takeOver(EXAM, DEPUTY)).nothing();
        proposed(failed(), Award.NOT_AWARD).when(candidacy -> candidacy.takeOver(EXAM, DEPUTY)).nothing();
        signed(failed(), Award.NOT_AWARD).when(candidacy -> candidacy.takeOver(EXAM, DEPUTY)).nothing();
        assertThat(decided.and(passed()).state().decider()).as("a changed result undoes it").isEmpty();
    }

    @Test
    void who_was_absent_is_not_awarded() {
        decide(proposed(absent(), Award.NOT_DECIDED), Award.AWARD, 20).refusedBy(ABSENT_IS_NOT_AWARDED);
        decide(proposed(absent(), Award.NOT_DECIDED), Award.NOT_DECIDED, 0).allowed();
    }

    @Test
    void who_came_is_awarded_or_refused() {
        for (var came : List.of(passed(), partial(), failed())) {
            var proposal = came.equals(passed()) ? Award.AWARD : Award.NOT_AWARD;
            decide(proposed(came, proposal), Award.NOT_DECIDED, 20).refusedBy(WHO_CAME_IS_DECIDED, "award");
        }
    }

    /** What the page offers is what the rules allow. */
    @Test
    void an_award_fits_who_came_and_what_was_applied_for() {
        assertThat(Arrays.stream(Award.values()).filter(award -> award.fits(Outcome.ABSENT, BAKER))).containsExactly(Award.NOT_AWARD, Award.NOT_DECIDED);
        assertThat(Arrays.stream(Award.values()).filter(award -> award.fits(Outcome.PASSED, BAKER))).containsExactly(Award.AWARD, Award.NOT_AWARD);
        assertThat(Arrays.stream(Award.values()).filter(award -> award.fits(Outcome.FAILED, PART))).containsExactly(Award.AWARD_PART, Award.NOT_AWARD);
    }

    @Test
    void a_part_is_awarded_only_when_a_part_was_applied_for() {
        decide(proposed(partial(), Award.NOT_AWARD), Award.AWARD_PART, 20).refusedBy(PART_AWARD_NEEDS_A_PART);
        var part = given(Candidacy.NONE, begun(PART, new Attempt(EXAM, 1, 1, ExamType.COMBINED, Set.of())), passed(),
                new AwardProposed(EXAM, Award.AWARD_PART));
        decide(part, Award.AWARD_PART, 0).allowed();
        decide(part, Award.AWARD, 20).refusedBy(PART_IS_AWARDED_AS_A_PART);
    }

    /** Whatever a table says: one part is passed or not (rules.md 36). */
    @Test
    void an_exam_of_one_part_is_never_passed_partly() {
        for (ExamType type : List.of(ExamType.THEORETICAL, ExamType.PRACTICAL, ExamType.COMBINED)) {
            var entered = new Result(PRESENT, type.parts().stream().collect(Collectors.toMap(part -> part, part -> FAILED)), Set.of());
            var entering = given(Candidacy.NONE, begun(type)).when(candidacy -> candidacy.enter(EXAM, 1, entered, 0, ruled(Outcome.PARTIAL), COMPETENCES));
            if (type == ExamType.COMBINED) {
                entering.allowed();
            } else {
                entering.refusedBy(PARTIAL_NEEDS_TWO_PARTS);
            }
        }
    }

    @Test
    void what_is_decided_is_signed_once() {
        var proposed = proposed(passed(), Award.AWARD);
        proposed.when(candidacy -> candidacy.sign(EXAM, PROTOCOL, SIGNER, SIGNED_ON)).refusedBy(SIGNED_ONLY_WHEN_DECIDED);
        var signed = proposed.and(new AwardDecided(EXAM, Award.AWARD, Optional.empty(), Optional.of(SIGNER)))
                .when(candidacy -> candidacy.sign(EXAM, PROTOCOL, SIGNER, SIGNED_ON))
                .then(new AwardSigned(EXAM, Award.AWARD, PROTOCOL, SIGNER, SIGNED_ON));
        assertThat(signed.state().isAwarded()).isTrue();
        signed.when(candidacy -> candidacy.sign(EXAM, PROTOCOL, SIGNER, SIGNED_ON)).nothing();
        assertThat(signed(failed(), Award.NOT_AWARD).state().isAwarded()).isFalse();
    }

    private static Scenario<Candidacy>.Decision enter(Scenario<Candidacy> before, Result result, Outcome outcome) {
        return before.when(candidacy -> candidacy.enter(EXAM, 1, result, result.reason().isPresent() ? 10 : 0, ruled(outcome), COMPETENCES));
    }

    private static Scenario<Candidacy> proposed(ResultEntered entered, Award award) {
        return sitting().and(entered, new AwardProposed(EXAM, award));
    }

    private static Scenario<Candidacy>.Decision decide(Scenario<Candidacy> before, Award award, int reasonLength) {
        return before.when(candidacy -> candidacy.decide(EXAM, SIGNER, award, Optional.of(REASON), reasonLength));
    }
}
