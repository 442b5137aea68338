package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.RosterRevisions;
import ee.kutseeksam.views.RosterRevisions.Kind;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to an exam without a task, to the ends of the diagrams that follow from it. */
@ProductTest
@Order(2)
class InterventionPathsTest {

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired InterventionDesk desk;
    @Autowired RosterRevisions revisions;
    @Autowired ExamGroups groups;
    @Autowired ExamRoster roster;
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
        playground.toCompletion(exam, ExamPlay.pattern("", ExamType.COMBINED));
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

    private void assertCancelled(ExamPlay exam) {
        assertThat(exam.card().status()).isEqualTo(ExamStatus.CANCELLED);
        assertThat(instances.one(exam.number(), "exam")).isEnded().hasPassedInOrder("examCancelled", "peopleToRelease", "releaseNextPeople",
                "everybodyReleased", "examCancelledEnd");
        assertThat(playground.stage.turns().ofExam(exam.number())).isEmpty();
        assertThat(playground.findings()).isEmpty();
    }

    private ExamPlay sent(int learners) {
        ExamPlay exam = playground.order(Playground.plan("48", "239002", "KA-KEEV", 10912389, learners, 5)).addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        return exam.formGroups().send();
    }
}
