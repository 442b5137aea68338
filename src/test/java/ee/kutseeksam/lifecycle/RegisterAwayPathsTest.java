package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamRoster;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of an order whose people nobody can be asked about yet (rules.md 15). */
@Tag("paths")
@ProductTest
@Order(2)
class RegisterAwayPathsTest {

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Crowd crowd;
    @Autowired InterventionDesk interventions;
    @Autowired ExamRoster roster;
    @Autowired ProcessEngine engine;

    @Test
    void an_order_waits_while_the_population_register_is_away_and_the_school_goes_on_with_its_roster() {
        BpmnAwareTests.init(engine);
        crowd.populationRegisterIsAway(true);
        try {
            ExamPlay waiting = playground.order(Playground.plan("48", "252262", "KA-RAK", 11025024, 3, 5)).addGraduates();
            playground.quiet();
            ProcessInstance order = instances.one(waiting.number(), "order");
            assertThat(order).isWaitingAtExactly("registerAwaited");
            assertThat(playground.incidents()).isZero();
            assertThat(playground.findings()).isEmpty();
            interventions.reopenRoster(waiting.school(), waiting.id());
            refused(TurnRule.EXAM_WAITS_FOR_IT, () -> interventions.reopenRoster(waiting.school(), waiting.id()));
            String task = waiting.task("correctRoster");
            playground.stage.roster().remove(waiting.school(), task, List.of(roster.of(waiting.id()).get(0).candidacy()));
            waiting.complete(waiting.school(), task);
            playground.quiet();
            assertThat(order).isWaitingAtExactly("registerAwaited");
            crowd.populationRegisterIsAway(false);
            playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(6));
            assertThat(order).isWaitingAtExactly("formGroups").hasPassed("waitForPopulationRegister", "rosterReopened", "correctRoster");
            assertThat(roster.of(waiting.id())).hasSize(2).allSatisfy(row -> assertThat(row.verification()).isPresent());
        } finally {
            crowd.populationRegisterIsAway(false);
        }
    }
}
