package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Adding people after the awarding body has accepted (rules.md 23, and 13 once more). */
class LatecomersTest {

    private static final LocalDate IN_TIME = PLANNED.minusDays(10);

    private final Scenario<Exam> asked = given(Exam.NONE, accepted()).and(new AdditionAsked());
    private final Scenario<Exam> named = asked.and(new LatecomersNamed(List.of(graduate(LIIS))), new LatecomersGroupChosen(2));
    private final Scenario<Exam> verified = named.and(new LatecomersVerified(List.of(new Verified(LIIS, Verification.MATCH))));

    @Test
    void the_school_asks_once_at_a_time_of_an_accepted_exam_with_a_group_to_come() {
        given(Exam.NONE, accepted()).when(exam -> new Latecomers(exam).ask()).then(new AdditionAsked());
        asked.when(exam -> new Latecomers(exam).ask()).refusedBy(ONE_ADDITION_AT_A_TIME);
        given(Exam.NONE, accepted().subList(0, 5)).when(exam -> new Latecomers(exam).ask()).refusedBy(ADDITION_AFTER_ACCEPTANCE);
        given(Exam.NONE, accepted()).and(new GroupStarted(1)).when(exam -> new Latecomers(exam).ask()).allowed();
        given(Exam.NONE, accepted()).and(new GroupStarted(1), new GroupStarted(2)).when(exam -> new Latecomers(exam).ask())
                .refusedBy(ADDITION_AFTER_ACCEPTANCE);
        given(Exam.NONE, accepted()).and(new ExamCancelled(Side.BODY, REASON)).when(exam -> new Latecomers(exam).ask())
                .refusedBy(ADDITION_AFTER_ACCEPTANCE);
    }

    @Test
    void nobody_is_named_twice() {
        named.when(exam -> new Latecomers(exam).name(List.of(graduate(LIIS)), FACTS)).refusedBy(LISTED_ONCE);
        named.when(exam -> new Latecomers(exam).name(List.of(graduate(MARI)), FACTS)).refusedBy(LISTED_ONCE);
        asked.when(exam -> new Latecomers(exam).name(List.of(graduate(LIIS), graduate(LIIS)), FACTS)).refusedBy(LISTED_ONCE);
        asked.when(exam -> new Latecomers(exam).name(List.of(graduate(LIIS)), FACTS)).then(new LatecomersNamed(List.of(graduate(LIIS))));
        asked.when(exam -> new Latecomers(exam).name(List.of(), FACTS)).nothing();
        named.when(exam -> new Latecomers(exam).drop(List.of(graduate(LIIS).candidacy(), graduate(MARI).candidacy())))
                .then(new LatecomersDropped(List.of(graduate(LIIS).candidacy())));
        asked.when(exam -> new Latecomers(exam).drop(List.of(graduate(MARI).candidacy()))).nothing();
        var dropped = named.and(new LatecomersDropped(List.of(graduate(LIIS).candidacy()))).state().addition().orElseThrow();
        assertThat(dropped.roster().candidates()).isEmpty();
        assertThat(dropped.group()).isEqualTo(2);
    }

    @Test
    void who_is_on_a_committee_of_the_exam_does_not_come_late_to_it() {
        var scheduled = asked.and(new GroupScheduled(2, SCHEDULE, TEN_DAYS));
        scheduled.when(exam -> new Latecomers(exam).name(List.of(graduate(CHAIR)), FACTS)).refusedBy(ASSESSOR_DOES_NOT_APPLY);
        scheduled.when(exam -> new Latecomers(exam).name(List.of(graduate(ASSESSOR)), FACTS)).refusedBy(ASSESSOR_DOES_NOT_APPLY);
        asked.when(exam -> new Latecomers(exam).name(List.of(graduate(CHAIR)), FACTS)).allowed();
        verified.and(new GroupScheduled(2, new Schedule(START, "Pärnu", LIIS, List.of(ASSESSOR)), TEN_DAYS))
                .when(exam -> new Latecomers(exam).admit(FACTS, IN_TIME, TEN_DAYS)).refusedBy(ASSESSOR_DOES_NOT_APPLY);
    }

    @Test
    void nothing_is_done_where_nothing_was_asked() {
        var plain = given(Exam.NONE, accepted());
        plain.when(exam -> new Latecomers(exam).name(List.of(graduate(LIIS)), FACTS)).refusedBy(ADDITION_IS_OPEN);
        plain.when(exam -> new Latecomers(exam).admit(FACTS, IN_TIME, TEN_DAYS)).refusedBy(ADDITION_IS_OPEN);
        plain.when(exam -> new Latecomers(exam).refuse(REASON, 10)).refusedBy(ADDITION_IS_OPEN);
        plain.when(exam -> new Latecomers(exam).giveUp()).refusedBy(ADDITION_IS_OPEN);
    }

    @Test
    void they_join_a_group_that_has_not_started() {
        asked.when(exam -> new Latecomers(exam).choose(0)).refusedBy(LATECOMERS_JOIN_A_GROUP, "group");
        asked.when(exam -> new Latecomers(exam).choose(9)).refusedBy(GROUP_EXISTS);
        asked.and(new GroupStarted(1)).when(exam -> new Latecomers(exam).choose(1)).refusedBy(LATECOMERS_JOIN_BEFORE_THE_START, "group");
        named.when(exam -> new Latecomers(exam).choose(2)).nothing();
        verified.and(new GroupStarted(2)).when(exam -> new Latecomers(exam).admit(FACTS, IN_TIME, TEN_DAYS))
                .refusedBy(LATECOMERS_JOIN_BEFORE_THE_START, "group");
        asked.and(new LatecomersNamed(List.of(graduate(LIIS)))).whenAsked(exam -> new Latecomers(exam).requireNamed())
                .refusedBy(LATECOMERS_JOIN_A_GROUP, "group");
        asked.and(new LatecomersGroupChosen(1)).whenAsked(exam -> new Latecomers(exam).requireNamed()).refusedBy(ROSTER_IS_NOT_EMPTY);
    }

    /** Somebody on the roster is added for another qualification: people, not candidacies, sit in groups. */
    @Test
    void who_sits_in_a_group_already_stays_in_it() {
        var other = new Candidate(id(701), MARI, Qualification.of(STANDARD + 1), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        var again = asked.and(new LatecomersNamed(List.of(other)));
        again.when(exam -> new Latecomers(exam).choose(2)).refusedBy(LATECOMERS_JOIN_THEIR_OWN_GROUP, "group");
        again.when(exam -> new Latecomers(exam).choose(1)).then(new LatecomersGroupChosen(1));
        again.and(new LatecomersGroupChosen(2)).whenAsked(exam -> new Latecomers(exam).requireNamed())
                .refusedBy(LATECOMERS_JOIN_THEIR_OWN_GROUP, "group");
        var joined = again.and(new LatecomersGroupChosen(1), new LatecomersAdmitted(1, TEN_DAYS)).state();
        assertThat(joined.groups().get(1).members()).containsExactly(MARI);
    }

    @Test
    void consent_puts_them_on_the_roster_and_into_the_group_verified() {
        named.when(exam -> new Latecomers(exam).admit(FACTS, IN_TIME, TEN_DAYS)).refusedBy(EVERYBODY_IS_VERIFIED);
        var admitted = verified.when(exam -> new Latecomers(exam).admit(FACTS, IN_TIME, TEN_DAYS)).then(new LatecomersAdmitted(2, TEN_DAYS)).state();
        assertThat(admitted.addition()).isEmpty();
        assertThat(admitted.roster().people()).containsExactly(MARI, JAAN, LIIS);
        assertThat(admitted.groups().get(2).members()).containsExactly(JAAN, LIIS);
        assertThat(admitted.roster().unverified(9)).isEmpty();
    }

    /** Exam on 11 May with ten days before it: 1 May is in time, 2 May is not. */
    @Test
    void consent_comes_as_many_days_before_the_groups_exam_as_sending_would() {
        verified.when(exam -> new Latecomers(exam).admit(FACTS, LocalDate.of(2026, 5, 1), TEN_DAYS)).allowed();
        verified.when(exam -> new Latecomers(exam).admit(FACTS, LocalDate.of(2026, 5, 2), TEN_DAYS)).refusedBy(DAYS_BEFORE_EXAM);
        var later = verified.and(new GroupScheduled(2, new Schedule(START.plusDays(1), "Tartu", CHAIR, List.of(ASSESSOR)), TWO_MEMBERS));
        later.when(exam -> new Latecomers(exam).admit(FACTS, LocalDate.of(2026, 5, 2), TEN_DAYS)).allowed();
    }

    @Test
    void a_working_world_applicant_joins_only_while_the_standard_is_valid() {
        var late = new Candidate(id(700), LIIS, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        var bent = facts();
        bent.validTo = PLANNED.minusDays(1);
        OrderFacts over = bent.get();
        asked.when(exam -> new Latecomers(exam).name(List.of(late), over)).refusedBy(STANDARD_IS_VALID);
        asked.and(new LatecomersNamed(List.of(late)), new LatecomersGroupChosen(1),
                new LatecomersVerified(List.of(new Verified(LIIS, Verification.MATCH))))
                .when(exam -> new Latecomers(exam).admit(over, IN_TIME, TEN_DAYS)).refusedBy(STANDARD_IS_VALID);
    }

    @Test
    void names_are_taken_and_answers_kept_as_on_the_roster() {
        named.when(exam -> new Latecomers(exam).verified(Map.of(LIIS, Verification.NAME_DIFFERS, MARI, Verification.DECEASED)))
                .then(new LatecomersVerified(List.of(new Verified(LIIS, Verification.NAME_DIFFERS))))
                .when(exam -> new Latecomers(exam).acceptName(LIIS)).then(new LatecomerNameAccepted(LIIS))
                .when(exam -> new Latecomers(exam).admit(FACTS, IN_TIME, TEN_DAYS)).allowed();
        verified.when(exam -> new Latecomers(exam).verified(Map.of(LIIS, Verification.MATCH))).nothing();
        verified.when(exam -> new Latecomers(exam).acceptName(LIIS)).refusedBy(NAME_CAN_BE_TAKEN);
    }

    @Test
    void a_refusal_says_why_and_the_school_may_give_up_or_ask_again() {
        verified.when(exam -> new Latecomers(exam).refuse(REASON, 9)).refusedBy(ADDITION_REFUSAL_HAS_A_REASON);
        verified.when(exam -> new Latecomers(exam).refuse(REASON, 10)).then(new AdditionRefused(REASON))
                .when(exam -> new Latecomers(exam).ask()).then(new AdditionAsked())
                .when(exam -> new Latecomers(exam).giveUp()).then(new AdditionGivenUp())
                .when(exam -> new Latecomers(exam).giveUp()).refusedBy(ADDITION_IS_OPEN);
        var over = verified.and(new ExamCompleted(PLANNED));
        over.when(exam -> new Latecomers(exam).refuse(REASON, 10)).nothing();
        over.when(exam -> new Latecomers(exam).giveUp()).nothing();
        over.when(exam -> new Latecomers(exam).verified(Map.of(LIIS, Verification.DECEASED))).nothing();
        over.when(exam -> new Latecomers(exam).name(List.of(), FACTS)).refusedBy(EXAM_IS_NOT_OVER);
        over.when(exam -> new Latecomers(exam).drop(List.of())).refusedBy(EXAM_IS_NOT_OVER);
        over.when(exam -> new Latecomers(exam).choose(1)).refusedBy(EXAM_IS_NOT_OVER);
        over.when(exam -> new Latecomers(exam).admit(FACTS, IN_TIME, TEN_DAYS)).refusedBy(EXAM_IS_NOT_OVER);
    }
}
