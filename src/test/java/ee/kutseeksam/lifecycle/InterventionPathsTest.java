package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.AdditionDesk;
import ee.kutseeksam.desk.BarForm;
import ee.kutseeksam.desk.CommissionDesk;
import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.RosterRevisions;
import ee.kutseeksam.views.RosterRevisions.Kind;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What people do to an exam without a task, to the ends of the diagrams that follow from it. */
@Tag("paths")
@ProductTest
@Order(2)
class InterventionPathsTest {

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Crowd crowd;
    @Autowired InterventionDesk desk;
    @Autowired AdditionDesk additions;
    @Autowired RosterRevisions revisions;
    @Autowired ExamGroups groups;
    @Autowired ExamRoster roster;
    @Autowired CommissionDesk commission;
    @Autowired Environment environment;
    @Autowired ProcessEngine engine;

    @BeforeEach
    void engine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void an_order_that_is_taken_back_is_sent_again_with_its_difference() {
        ExamPlay exam = sent(3);
        refused(TurnRule.ROLE_IS_YOURS, () -> desk.withdraw(exam.body(), exam.id()));
        desk.withdraw(exam.school(), exam.id());
        assertThat(exam.card().status()).isEqualTo(ExamStatus.RETURNED);
        ExamRoster.Row gone = roster.of(exam.id()).get(0);
        playground.stage.roster().remove(exam.school(), exam.task("correctRoster"), List.of(gone.candidacy()));
        exam.correctAndSend();
        assertThat(exam.card().revision()).isEqualTo(2);
        assertThat(revisions.of(exam.id())).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.REMOVED);
            assertThat(row.person()).contains(gone.person());
        });
        exam.accept();
        refused(ExamRule.ROSTER_WAITS_FOR_THE_BODY, () -> desk.withdraw(exam.school(), exam.id()));
        assertThat(instances.one(exam.number(), "order")).isEnded().hasPassedInOrder("reviewRoster", "rosterWithdrawn", "rosterToCorrect",
                "correctRoster", "sendRoster", "reviewRoster", "orderAcceptedEnd");
        desk.cancel(exam.body(), exam.id(), "Näide on lõppenud, eksamit ei tule");
        playground.quiet();
    }

    @Test
    void a_group_is_scheduled_anew_and_held_then() {
        ExamPlay exam = sent(2).accept().appoint().schedule(playground.examDay().atTime(9, 0));
        refused(TurnRule.ROLE_IS_YOURS, () -> desk.reschedule(exam.school(), exam.id(), 1, "Hindaja haigestus ootamatult"));
        refused(ExamRule.RESCHEDULING_HAS_A_REASON, () -> desk.reschedule(exam.body(), exam.id(), 1, "haigus"));
        desk.reschedule(exam.body(), exam.id(), 1, "Hindaja haigestus ootamatult");
        assertThat(exam.card().status()).isEqualTo(ExamStatus.ACCEPTED);
        assertThat(groups.of(exam.id()).get(0).start()).isEmpty();
        refused(ExamRule.GROUP_IS_SCHEDULED, () -> desk.reschedule(exam.body(), exam.id(), 1, "Veel kord igaks juhuks"));
        exam.schedule(playground.examDay().atTime(11, 0));
        playground.travelTo(playground.examDay().atTime(9, 30));
        assertThat(exam.card().status()).isEqualTo(ExamStatus.SCHEDULED);
        playground.travelTo(playground.examDay().atTime(11, 1));
        playground.toCompletion(exam, Assessor.pattern("", ExamType.COMBINED));
        assertThat(instances.one(exam.number(), "conduct")).isEnded().hasPassedInOrder("scheduleGroup", "dayOrAnother", "groupRescheduled",
                "scheduleGroup", "dayOrAnother", "examDay", "startGroup", "groupConducted");
    }

    @Test
    void a_cancelled_exam_lets_everybody_go_whatever_it_waited_for() {
        ExamPlay exam = sent(2);
        refused(ExamRule.BODY_CANCELS_BEFORE_THE_START, () -> desk.cancel(exam.body(), exam.id(), "Kutse andja ei saa korraldada"));
        desk.cancel(exam.school(), exam.id(), "Õppijad ei tule, praktika venis");
        playground.quiet();
        assertCancelled(exam);
        refused(ExamRule.EXAM_IS_NOT_OVER, () -> desk.cancel(exam.school(), exam.id(), "Õppijad ei tule, praktika venis"));
        ExamPlay again = sent(2);
        assertThat(roster.of(again.id())).extracting(ExamRoster.Row::person).containsExactlyElementsOf(
                roster.of(exam.id()).stream().map(ExamRoster.Row::person).toList());
        again.accept().appoint().schedule(playground.examDay().atTime(9, 0));
        playground.travelTo(playground.examDay().atTime(9, 1));
        refused(ExamRule.BODY_CANCELS_BEFORE_THE_START, () -> desk.cancel(again.body(), again.id(), "Kutse andja ei saa korraldada"));
        assertThat(again.results(row -> true)).hasSize(2);
        desk.cancel(playground.stage.holder("kutsekoda"), again.id(), "Eksamiülesanded lekkisid enne eksamit");
        playground.quiet();
        assertCancelled(again);
        assertThat(again.results(row -> true)).as("sittings that never counted").isEmpty();
    }

    @Test
    void people_are_added_after_acceptance_with_the_bodys_consent() {
        ExamPlay exam = mechanics(2);
        refused(ExamRule.ADDITION_AFTER_ACCEPTANCE, () -> additions.ask(exam.school(), exam.id()));
        exam.accept().appoint();
        refused(TurnRule.ROLE_IS_YOURS, () -> additions.ask(exam.body(), exam.id()));
        crowd.loseOne();
        exam.nameLatecomers(1, 40);
        assertThat(roster.latecomersOf(exam.id())).extracting(ExamRoster.Row::person)
                .doesNotContainAnyElementsOf(roster.of(exam.id()).stream().map(ExamRoster.Row::person).toList());
        playground.quiet();
        refused(ExamRule.ONE_ADDITION_AT_A_TIME, () -> additions.ask(exam.school(), exam.id()));
        exam.clearLatecomers();
        playground.quiet();
        int late = roster.latecomersOf(exam.id()).size();
        assertThat(late).isPositive();
        assertThat(exam.card().people()).isEqualTo(2);
        exam.consentToLatecomers();
        assertThat(exam.card().people()).isEqualTo(2 + late);
        assertThat(roster.latecomersOf(exam.id())).isEmpty();
        assertThat(roster.of(exam.id())).allSatisfy(row -> assertThat(row.group()).isEqualTo(1));
        assertThat(instances.one(exam.number(), "addition")).isEnded().hasPassedInOrder("additionAsked", "nameLatecomers", "latecomersNamed",
                "additionStands", "latecomersToVerify", "verifyNextLatecomers", "anyLatecomerUnverified", "anyLatecomerToClear", "clearLatecomers",
                "latecomersNamed", "additionStands", "verifyNextLatecomers", "considerAddition", "additionAnswered");
        playground.hold(exam);
        playground.toCompletion(exam, Assessor.pattern("", ExamType.COMBINED));
        assertThat(exam.results(row -> true)).hasSize(2 + late);
    }

    @Test
    void a_wish_to_add_is_given_up_refused_or_falls_with_the_exam() {
        ExamPlay exam = mechanics(2).accept().appoint();
        additions.ask(exam.school(), exam.id());
        additions.giveUp(exam.school(), exam.task("nameLatecomers"));
        exam.nameLatecomers(1, 1);
        playground.quiet();
        refused(ExamRule.ADDITION_REFUSAL_HAS_A_REASON, () -> additions.refuse(exam.body(), exam.task("considerAddition"), "ei saa"));
        additions.refuse(exam.body(), exam.task("considerAddition"), "Töökohti rohkem ei ole");
        commission.bar(exam.body(), exam.id(), new BarForm(exam.commission(), 0, Ground.INTEREST, "Õpetas taotlejat ise"));
        assertThat(Browser.of("ivi", environment).get("/eksamid/" + exam.number()).body())
                .contains("Põhjus: Töökohti rohkem ei ole").doesNotContain("Õpetas taotlejat ise");
        assertThat(exam.card().people()).isEqualTo(2);
        additions.ask(exam.school(), exam.id());
        desk.cancel(exam.body(), exam.id(), "Eksamibaasis on avarii, ei toimu");
        playground.quiet();
        assertCancelled(exam);
        assertThat(instances.all(exam.number(), "addition")).hasSize(3).allSatisfy(one -> assertThat(one).isEnded());
        assertThat(instances.all(exam.number(), "addition").stream().filter(one -> passed(one, "additionGivenUp"))).hasSize(1);
        assertThat(instances.all(exam.number(), "addition").stream().filter(one -> passed(one, "additionFallen"))).hasSize(1);
    }

    private boolean passed(ProcessInstance instance, String node) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).activityId(node).finished().count() > 0;
    }

    private ExamPlay mechanics(int learners) {
        ExamPlay exam = playground.order(Playground.plan("1041", "240543", "KA-AKL", 10982783, learners, 5)).addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        return exam.formGroups().send();
    }

    private void assertCancelled(ExamPlay exam) {
        assertThat(exam.card().status()).isEqualTo(ExamStatus.CANCELLED);
        assertThat(instances.one(exam.number(), "exam")).isEnded().hasPassedInOrder("examCancelled", "peopleToRelease", "releaseNextPeople",
                "everybodyReleased", "examCancelledEnd");
        assertThat(playground.stage.turns().ofExam(exam.number())).isEmpty();
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    void the_responsible_person_is_replaced_by_another_of_the_body() {
        ExamPlay exam = sent(2).accept().appoint();
        List<PersonId> body = playground.stage.roles().holders("body-KA-KEEV");
        PersonId other = body.stream().filter(who -> !exam.card().responsible().equals(Optional.of(who))).findFirst().orElse(exam.body());
        refused(TurnRule.ROLE_IS_YOURS, () -> desk.replaceResponsible(exam.school(), exam.id(), other));
        refused(ExamRule.RESPONSIBLE_IS_OF_THE_BODY, () -> desk.replaceResponsible(exam.body(), exam.id(), exam.school()));
        desk.replaceResponsible(playground.stage.holder("kutsekoda"), exam.id(), other);
        assertThat(exam.card().responsible()).contains(other);
        desk.cancel(exam.body(), exam.id(), "Näide on lõppenud, eksamit ei tule");
        playground.quiet();
    }

    private ExamPlay sent(int learners) {
        ExamPlay exam = playground.order(Playground.plan("48", "239002", "KA-KEEV", 10912389, learners, 5)).addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        return exam.formGroups().send();
    }
}
