package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.AdditionDesk;
import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Rights to a retake come back from an exam and are taken for another, and the exam that gave them waits accordingly. */
@Tag("paths")
@ProductTest
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetakePathsTest {

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Crowd crowd;
    @Autowired InterventionDesk interventions;
    @Autowired AdditionDesk additions;
    @Autowired ExamLines lines;
    @Autowired ProcessEngine engine;

    private static final ExamPlay.Plan WELDERS = Playground.plan("48", "194446", "KA-KEEV", 10912389, 1, 5);

    private ExamPlay first;
    private ExamPlay ordinary;
    private UUID newcomer;
    private ExamPlay retake;

    @BeforeAll
    void two_of_three_welders_fall_short() {
        BpmnAwareTests.init(engine);
        first = playground.toCompletion(playground.toExamDay(new ExamPlay.Plan(WELDERS.school(), WELDERS.curriculum(), WELDERS.awardingBody(),
                WELDERS.standard(), WELDERS.type(), WELDERS.plannedOn(), 3, 5)),
                Assessor.pattern("PF", ExamType.COMBINED));
    }

    @Test
    @Order(1)
    void who_is_taken_off_the_retake_can_order_it_again() {
        retake = first.retake(playground.examDay(), rights());
        playground.quiet();
        assertThat(instances.one(first.number(), "retake")).isEnded();
        returned(retake);

        UUID gone = retake.roster().get(0).candidacy();
        playground.stage.roster().remove(retake.school(), retake.task("correctRoster"), List.of(gone));
        playground.quiet();
        assertThat(instances.all(first.number(), "retake")).hasSize(2).last().satisfies(again -> assertThat(again)
                .isWaitingAtExactly("orderRetake").hasPassedInOrder("retakeStarted", "rightsToOffer", "offerRetakes", "anyoneMayRetake", "retakesToOrder"));
        assertThat(rights()).containsExactly(gone);
    }

    @Test
    @Order(2)
    void the_next_one_comes_back_to_the_task_that_waits() {
        UUID other = retake.roster().get(0).candidacy();
        playground.stage.roster().remove(retake.school(), retake.task("correctRoster"), List.of(other));
        playground.quiet();
        assertThat(instances.all(first.number(), "retake")).hasSize(2);
        assertThat(rights()).hasSize(2).contains(other);
    }

    @Test
    @Order(3)
    void a_cancelled_retake_gives_its_right_back_too() {
        ExamPlay again = first.retake(playground.examDay(), rights());
        playground.quiet();
        assertThat(instances.all(first.number(), "retake")).last().satisfies(ended -> assertThat(ended).isEnded());
        interventions.cancel(again.school(), again.id(), "Eksamit ei saa sel päeval pidada");
        playground.quiet();
        assertThat(rights()).hasSize(2);
        assertThat(instances.all(first.number(), "retake")).hasSize(3).last().satisfies(waiting -> assertThat(waiting).isWaitingAtExactly("orderRetake"));
    }

    @Test
    @Order(4)
    void who_is_added_after_acceptance_takes_the_right_along_when_the_body_consents() {
        ExamPlay accepted = playground.order(WELDERS).addGraduates();
        playground.quiet();
        accepted.clearPeople();
        playground.quiet();
        accepted.formGroups().send().accept().appoint();
        UUID late = rights().get(0);
        additions.ask(accepted.school(), accepted.id());
        accepted.addRetakers("nameLatecomers", List.of(late));
        additions.chooseGroup(accepted.school(), accepted.task("nameLatecomers"), 1);
        accepted.complete(accepted.school(), accepted.task("nameLatecomers"));
        playground.quiet();
        assertThat(rights()).hasSize(2);
        additions.consent(accepted.body(), accepted.task("considerAddition"));
        playground.quiet();
        assertThat(rights()).hasSize(1).doesNotContain(late);
        assertThat(accepted.roster()).filteredOn(row -> row.candidacy().equals(late)).singleElement().satisfies(row -> assertThat(row.lastDay()).isPresent());
        interventions.cancel(accepted.body(), accepted.id(), "Eksamit ei saa sel päeval pidada");
        playground.quiet();
        assertThat(rights()).hasSize(2);
    }

    @Test
    @Order(5)
    void who_joins_an_ordinary_exam_takes_the_right_along_and_the_last_one_ends_the_wait() {
        ordinary = playground.order(WELDERS);
        List<UUID> both = rights();
        ordinary.addRetakers("addGraduates", both.subList(0, 1));
        assertThat(instances.all(first.number(), "retake")).last().satisfies(waiting -> assertThat(waiting).isWaitingAtExactly("orderRetake"));
        ordinary.addRetakers("addGraduates", both.subList(1, 2));
        playground.quiet();
        assertThat(instances.all(first.number(), "retake")).last().satisfies(ended -> assertThat(ended).isEnded()
                .hasPassedInOrder("orderRetake", "retakeRightsChanged", "rightsToOffer", "offerRetakes", "anyoneMayRetake", "noRetakes"));
        assertThat(first.results(row -> row.retakeExam().equals(Optional.of(ordinary.id())))).hasSize(2);
    }

    @Test
    @Order(6)
    void they_sit_beside_newcomers_with_what_they_have_passed_and_at_nobodys_cost() {
        crowd.gather(WELDERS.curriculum(), 1);
        ordinary.addGraduates();
        crowd.goHome();
        playground.quiet();
        ordinary.clearPeople();
        playground.quiet();
        playground.hold(ordinary.formGroups().send().accept().appoint());
        newcomer = ordinary.roster().stream().filter(row -> row.attempt() == 1).findFirst().orElseThrow().candidacy();
        playground.toCompletion(ordinary, (row, place, competences) ->
                Assessor.pattern(row.candidacy().equals(newcomer) ? "E" : ".", ExamType.COMBINED).assess(row, 0, competences));
        assertThat(ordinary.results(row -> row.carried().contains(Part.THEORY))).hasSize(1);
        assertThat(lines.of(ordinary.id())).hasSize(3).allSatisfy(line -> assertThat(line.status()).isEqualTo(LineStatus.NOT_FUNDED));
    }

    @Test
    @Order(7)
    void who_was_away_with_good_reason_sits_for_the_first_time_still() {
        assertThat(instances.one(ordinary.number(), "retake")).isWaitingAtExactly("orderRetake");
        assertThat(ordinary.results(row -> row.candidacy().equals(newcomer))).singleElement().satisfies(row -> {
            assertThat(row.attendanceNote()).isPresent();
            assertThat(row.retakeUntil()).isPresent();
        });
        ExamPlay again = ordinary.retake(playground.examDay());
        playground.quiet();
        playground.toCompletion(playground.hold(again.clearPeople().formGroups().send().accept().appoint()), Assessor.pattern("", ExamType.COMBINED));
        assertThat(lines.of(again.id())).singleElement().satisfies(line -> {
            assertThat(line.attempt()).isEqualTo(1);
            assertThat(line.status()).isNotEqualTo(LineStatus.NOT_FUNDED);
        });
    }

    @Test
    @Order(9)
    void log_views_and_engine_agree() {
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    private List<UUID> rights() {
        return first.results(row -> row.retakeUntil().isPresent()).stream().map(ExamResults.Row::candidacy).toList();
    }

    private void returned(ExamPlay exam) {
        exam.clearPeople().formGroups().send().giveBack("Palun vaadake nimekiri üle");
        playground.quiet();
    }
}
