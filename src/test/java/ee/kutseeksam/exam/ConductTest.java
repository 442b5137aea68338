package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the groups' schedules to completion. */
class ConductTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 4, 20, 12, 0);
    private static final UUID FIRST_PROTOCOL = id(801);
    private static final UUID SECOND_PROTOCOL = id(802);

    private final Scenario<Exam> accepted = given(Exam.NONE, accepted());

    // ---- schedule

    @Test
    void a_group_gets_time_place_and_committee() {
        var one = scheduling(SCHEDULE).then(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS));
        assertThat(one.state().status()).isEqualTo(ExamStatus.ACCEPTED);
        one.when(exam -> new Conduct(exam).schedule(1, SCHEDULE, FACTS, NOW, TWO_MEMBERS)).nothing();
        var both = one.and(new GroupScheduled(2, SCHEDULE, TWO_MEMBERS));
        assertThat(both.state().status()).isEqualTo(ExamStatus.SCHEDULED);
    }

    @Test
    void a_group_s_day_is_the_planned_one_until_it_is_scheduled_and_the_exam_s_is_the_first() {
        assertThat(accepted.state().firstDay()).isEqualTo(PLANNED);
        assertThat(accepted.state().dayOf(2)).isEqualTo(PLANNED);
        var later = new Schedule(START.plusDays(3), "Pärnu", CHAIR, List.of(ASSESSOR));
        var second = accepted.and(new GroupScheduled(2, later, TWO_MEMBERS)).state();
        assertThat(second.firstDay()).isEqualTo(PLANNED.plusDays(3));
        assertThat(second.dayOf(2)).isEqualTo(PLANNED.plusDays(3));
        assertThat(second.dayOf(1)).isEqualTo(PLANNED);
        var both = accepted.and(new GroupScheduled(1, later, TWO_MEMBERS), new GroupScheduled(2, SCHEDULE, TWO_MEMBERS)).state();
        assertThat(both.firstDay()).isEqualTo(PLANNED);
        assertThat(both.dayOf(1)).isEqualTo(PLANNED.plusDays(3));
    }

    @Test
    void only_an_accepted_exam_is_scheduled() {
        given(Exam.NONE, accepted().subList(0, 5)).when(exam -> new Conduct(exam).schedule(1, SCHEDULE, FACTS, NOW, TWO_MEMBERS))
                .refusedBy(EXAM_IS_ACCEPTED);
    }

    @Test
    void a_group_that_is_not_there_cannot_be_scheduled() {
        accepted.when(exam -> new Conduct(exam).schedule(3, SCHEDULE, FACTS, NOW, TWO_MEMBERS)).refusedBy(GROUP_EXISTS);
    }

    @Test
    void a_place_is_given() {
        scheduling(new Schedule(START, "Tü", CHAIR, List.of(ASSESSOR))).refusedBy(PLACE_IS_GIVEN, "place");
        scheduling(new Schedule(START, "TÜK", CHAIR, List.of(ASSESSOR))).allowed();
    }

    @Test
    void an_exam_is_in_the_future() {
        scheduling(new Schedule(NOW, "Pärnu", CHAIR, List.of(ASSESSOR))).refusedBy(EXAM_IS_IN_THE_FUTURE, "start");
        scheduling(new Schedule(NOW.plusMinutes(1), "Pärnu", CHAIR, List.of(ASSESSOR))).allowed();
    }

    /** In the night to 29.03.2026 clocks go from three to four. */
    @Test
    void an_hour_that_summer_time_skips_is_no_time_to_begin() {
        LocalDateTime night = LocalDateTime.of(2026, 3, 29, 0, 0);
        springNight(night.plusMinutes(179)).allowed();
        springNight(night.plusHours(3)).refusedBy(START_EXISTS, "start");
        springNight(night.plusMinutes(239)).refusedBy(START_EXISTS, "start");
        springNight(night.plusHours(4)).allowed();
    }

    private Scenario<Exam>.Decision springNight(LocalDateTime start) {
        LocalDateTime before = LocalDateTime.of(2026, 3, 2, 8, 0);
        return accepted.when(exam -> new Conduct(exam).schedule(1, new Schedule(start, "Pärnu", CHAIR, List.of(ASSESSOR)), FACTS, before, TWO_MEMBERS));
    }

    /** On 25.10.2026 half past three comes twice: first by summer time, which is three hours ahead. */
    @Test
    void of_an_hour_that_comes_twice_the_first_is_meant() {
        var doubled = new Schedule(LocalDateTime.of(2026, 10, 25, 3, 30), "Pärnu", CHAIR, List.of(ASSESSOR));
        scheduling(doubled).allowed();
        assertThat(doubled.begins()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void right_and_standard_are_asked_again_for_the_real_day() {
        var facts = facts();
        facts.rightTo = Optional.of(PLANNED.minusDays(1));
        scheduling(SCHEDULE, facts.get(), TWO_MEMBERS).refusedBy(BODY_HAS_THE_RIGHT, "start");
        facts.rightTo = Optional.of(PLANNED);
        scheduling(SCHEDULE, facts.get(), TWO_MEMBERS).allowed();
        facts.usableUntil = PLANNED.minusDays(1);
        scheduling(SCHEDULE, facts.get(), TWO_MEMBERS).refusedBy(STANDARD_IS_USABLE, "start");
    }

    @Test
    void a_group_with_a_working_world_applicant_sits_while_the_standard_is_valid() {
        var facts = facts();
        facts.validTo = PLANNED.minusDays(1);
        scheduling(SCHEDULE, facts.get(), TWO_MEMBERS).allowed();
        var applicant = new Candidate(id(600), MARI, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        accepted.and(new CandidatesAdded(List.of(applicant)))
                .when(exam -> new Conduct(exam).schedule(1, SCHEDULE, facts.get(), NOW, TWO_MEMBERS)).refusedBy(STANDARD_IS_VALID, "start");
    }

    @Test
    void an_applicant_of_another_group_does_not_hold_a_group_up() {
        var facts = facts();
        facts.validTo = PLANNED.minusDays(1);
        var applicant = new Candidate(id(600), JAAN, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        accepted.and(new CandidatesAdded(List.of(applicant)))
                .when(exam -> new Conduct(exam).schedule(1, SCHEDULE, facts.get(), NOW, TWO_MEMBERS)).allowed();
    }

    @Test
    void a_committee_of_two_has_a_chair_and_one_more() {
        scheduling(new Schedule(START, "Pärnu", CHAIR, List.of())).refusedBy(COMMITTEE_IS_LARGE_ENOUGH, "members");
        var three = new Ruling<>(3, "committeeSize", "hash", "row_three");
        scheduling(SCHEDULE, FACTS, three).refusedBy(COMMITTEE_IS_LARGE_ENOUGH, "members");
        scheduling(new Schedule(START, "Pärnu", CHAIR, List.of(ASSESSOR, SIGNER)), FACTS, three).allowed();
    }

    @Test
    void nobody_is_twice_on_a_committee() {
        scheduling(new Schedule(START, "Pärnu", CHAIR, List.of(CHAIR))).refusedBy(COMMITTEE_MEMBERS_DIFFER, "members");
        scheduling(new Schedule(START, "Pärnu", CHAIR, List.of(ASSESSOR, ASSESSOR))).refusedBy(COMMITTEE_MEMBERS_DIFFER, "members");
    }

    @Test
    void who_sits_the_exam_is_on_no_committee_of_it() {
        scheduling(new Schedule(START, "Pärnu", MARI, List.of(ASSESSOR))).refusedBy(APPLICANT_DOES_NOT_ASSESS, "members");
        scheduling(new Schedule(START, "Pärnu", CHAIR, List.of(ASSESSOR, JAAN))).refusedBy(APPLICANT_DOES_NOT_ASSESS, "members");
        scheduling(SCHEDULE).allowed();
    }

    @Test
    void a_started_group_is_not_scheduled_anew() {
        started().when(exam -> new Conduct(exam).schedule(1, SCHEDULE, FACTS, NOW, TWO_MEMBERS)).refusedBy(GROUP_HAS_NOT_STARTED);
    }

    // ---- results

    @Test
    void only_a_scheduled_group_starts_and_it_starts_once() {
        accepted.when(exam -> new Conduct(exam).start(1)).refusedBy(GROUP_IS_SCHEDULED);
        accepted.whenAsked(exam -> new Conduct(exam).requireSchedule(1)).refusedBy(GROUP_IS_SCHEDULED);
        var started = accepted.and(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS)).when(exam -> new Conduct(exam).start(1))
                .then(new GroupStarted(1));
        assertThat(started.state().status()).isEqualTo(ExamStatus.IN_PROGRESS);
        started.when(exam -> new Conduct(exam).start(1)).nothing();
    }

    @Test
    void results_are_entered_from_nine_o_clock_on() {
        started().whenAsked(exam -> new Conduct(exam).requireStarted(1, START.minusMinutes(1))).refusedBy(RESULTS_AFTER_THE_START);
        started().whenAsked(exam -> new Conduct(exam).requireStarted(1, START)).nothing();
        accepted.and(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS)).whenAsked(exam -> new Conduct(exam).requireStarted(1, START))
                .refusedBy(RESULTS_AFTER_THE_START);
    }

    @Test
    void results_are_confirmed_when_nobody_s_is_missing() {
        started().when(exam -> new Conduct(exam).confirmResults(1, 1)).refusedBy(EVERYBODY_HAS_A_RESULT);
        accepted.and(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS)).when(exam -> new Conduct(exam).confirmResults(1, 0))
                .refusedBy(RESULTS_AFTER_THE_START);
        started().when(exam -> new Conduct(exam).confirmResults(1, 0)).then(new GroupResultsConfirmed(1))
                .when(exam -> new Conduct(exam).confirmResults(1, 0)).nothing();
    }

    @Test
    void the_decision_opens_when_every_group_has_its_results() {
        var one = started().and(new GroupResultsConfirmed(1));
        assertThat(one.state().status()).isEqualTo(ExamStatus.IN_PROGRESS);
        one.whenAsked(exam -> new Conduct(exam).requireDecisionOpen()).refusedBy(DECISION_IS_OPEN);
        decisionPending().whenAsked(exam -> new Conduct(exam).requireDecisionOpen()).nothing();
    }

    @Test
    void results_sent_back_close_the_decision_until_they_are_amended() {
        var reopened = decisionPending().when(exam -> new Conduct(exam).reopen(REASON, 10)).then(new ResultsReopened(REASON));
        reopened.whenAsked(exam -> new Conduct(exam).requireDecisionOpen()).refusedBy(DECISION_IS_OPEN);
        reopened.when(exam -> new Conduct(exam).reopen(REASON, 10)).refusedBy(DECISION_IS_OPEN);
        reopened.when(exam -> new Conduct(exam).amended(1)).refusedBy(EVERYBODY_HAS_A_RESULT);
        var amended = reopened.when(exam -> new Conduct(exam).amended(0)).then(new ResultsAmended());
        assertThat(amended.state().status()).isEqualTo(ExamStatus.DECISION_PENDING);
        amended.when(exam -> new Conduct(exam).amended(0)).nothing();
    }

    @Test
    void sending_results_back_says_why() {
        decisionPending().when(exam -> new Conduct(exam).reopen(REASON, 9)).refusedBy(RETURN_HAS_A_REASON);
    }

    // ---- protocols

    @Test
    void a_protocol_is_signed_when_everybody_in_the_group_is_decided() {
        sign(decisionPending(), SIGNER, 1).refusedBy(EVERYBODY_IS_DECIDED);
        sign(decisionPending(), SIGNER, 0).then(new ProtocolSigned(1, FIRST_PROTOCOL, SIGNER, "chair"));
    }

    @Test
    void a_protocol_is_signed_once() {
        sign(decisionPending().and(new ProtocolSigned(1, FIRST_PROTOCOL, SIGNER, "chair")), SIGNER, 0).refusedBy(PROTOCOL_IS_SIGNED_ONCE);
    }

    @Test
    void nothing_is_signed_while_results_are_being_amended() {
        sign(decisionPending().and(new ResultsReopened(REASON)), SIGNER, 0).refusedBy(DECISION_IS_OPEN);
    }

    @Test
    void who_assessed_the_group_does_not_decide_about_it() {
        for (PersonId both : List.of(CHAIR, ASSESSOR)) {
            decisionPending().when(exam -> new Conduct(exam).sign(1, FIRST_PROTOCOL, both, commission(both, DEPUTY), 0))
                    .refusedBy(ASSESSOR_DOES_NOT_DECIDE);
        }
    }

    @Test
    void the_responsible_person_may_sign() {
        sign(decisionPending().and(new ResponsibleAppointed(SIGNER)), SIGNER, 0).allowed();
    }

    // ---- completion

    @Test
    void one_of_two_protocols_signed_leaves_the_decision_open() {
        var one = decisionPending().and(new ProtocolSigned(1, FIRST_PROTOCOL, SIGNER, "chair"));
        assertThat(one.state().status()).isEqualTo(ExamStatus.DECISION_PENDING);
        complete(one, 0).refusedBy(EVERY_PROTOCOL_IS_SIGNED);
    }

    @Test
    void an_exam_is_completed_once_when_every_award_is_applied_for() {
        var signed = decisionPending().and(new ProtocolSigned(1, FIRST_PROTOCOL, SIGNER, "chair"),
                new ProtocolSigned(2, SECOND_PROTOCOL, SIGNER, "chair"));
        assertThat(signed.state().status()).isEqualTo(ExamStatus.DECIDED);
        complete(signed, 1).refusedBy(EVERY_AWARD_IS_APPLIED_FOR);
        var completed = complete(signed, 0).then(new ExamCompleted(PLANNED.plusDays(5)));
        assertThat(completed.state().status()).isEqualTo(ExamStatus.COMPLETED);
        complete(completed, 0).nothing();
    }

    private Scenario<Exam>.Decision scheduling(Schedule wanted) {
        return scheduling(wanted, FACTS, TWO_MEMBERS);
    }

    private Scenario<Exam>.Decision scheduling(Schedule wanted, OrderFacts facts, Ruling<Integer> smallest) {
        return accepted.when(exam -> new Conduct(exam).schedule(1, wanted, facts, NOW, smallest));
    }

    private static Scenario<Exam> started() {
        List<ExamEvent> events = new ArrayList<>(accepted());
        events.add(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS));
        events.add(new GroupScheduled(2, SCHEDULE, TWO_MEMBERS));
        events.add(new GroupStarted(1));
        return given(Exam.NONE, events);
    }

    private static Scenario<Exam> decisionPending() {
        return started().and(new GroupStarted(2), new GroupResultsConfirmed(1), new GroupResultsConfirmed(2));
    }

    private static Scenario<Exam>.Decision sign(Scenario<Exam> before, PersonId signer, long undecided) {
        return before.when(exam -> new Conduct(exam).sign(1, FIRST_PROTOCOL, signer, COMMISSION, undecided));
    }

    private static Scenario<Exam>.Decision complete(Scenario<Exam> before, long pending) {
        LocalDate today = PLANNED.plusDays(5);
        return before.when(exam -> new Conduct(exam).complete(today, pending));
    }

    // ---- rescheduling

    @Test
    void a_time_is_taken_back_until_the_group_starts_with_a_reason() {
        var scheduled = given(Exam.NONE, accepted()).and(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS), new GroupScheduled(2, SCHEDULE, TWO_MEMBERS));
        assertThat(scheduled.state().status()).isEqualTo(ExamStatus.SCHEDULED);
        scheduled.when(exam -> new Conduct(exam).unschedule(1, REASON, 9)).refusedBy(RESCHEDULING_HAS_A_REASON, "reason");
        var again = scheduled.when(exam -> new Conduct(exam).unschedule(1, REASON, 10)).then(new GroupUnscheduled(1, REASON));
        assertThat(again.state().status()).isEqualTo(ExamStatus.ACCEPTED);
        assertThat(again.state().groups().get(1).schedule()).isEmpty();
        assertThat(again.state().groups().get(2).schedule()).isPresent();
        again.when(exam -> new Conduct(exam).unschedule(1, REASON, 10)).refusedBy(GROUP_IS_SCHEDULED);
        scheduled.and(new GroupStarted(1)).when(exam -> new Conduct(exam).unschedule(1, REASON, 10)).refusedBy(GROUP_HAS_NOT_STARTED);
        given(Exam.NONE, accepted().subList(0, 4)).when(exam -> new Conduct(exam).unschedule(1, REASON, 10)).refusedBy(EXAM_IS_ACCEPTED);
    }
}
