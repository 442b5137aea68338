package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Last of all tests, for it moves time on by a year, and counts which elements of the diagrams all tests of the run have passed. */
@Tag("paths")
@ProductTest
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndsTest {

    private static final List<String> DIAGRAMS = List.of("exam", "order", "conduct", "decision", "certificate", "retake", "reimbursement", "addition", "correction");

    /** Whether this run has walked the paths, so that there is something to count. */
    static boolean afterAllOthers;

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient database;

    @Test
    @Order(1)
    void retake_ends_closed_by_its_timer_when_nobody_orders_within_the_window() {
        BpmnAwareTests.init(engine);
        ExamPlay exam = playground.toCompletion(playground.toExamDay(Playground.plan("48", "201064", "KA-RAK", 11025024, 2, 5)),
                Assessor.pattern("F", ExamType.COMBINED));
        ProcessInstance open = instances.one(exam.number(), "retake");
        assertThat(open).isWaitingAtExactly("orderRetake");
        LocalDate until = exam.results(row -> row.retakeUntil().isPresent()).get(0).retakeUntil().orElseThrow();
        playground.travelTo(until.atTime(23, 59));
        assertThat(open).isWaitingAtExactly("orderRetake");
        playground.travelTo(until.plusDays(1).atTime(0, 1));
        assertThat(open).isEnded().hasPassedInOrder("retakeStarted", "offerRetakes", "anyoneMayRetake", "retakesToOrder",
                "retakeWindowEnds", "closeRetakes", "retakesClosed");
        assertThat(exam.results(row -> row.retakeUntil().isPresent())).isEmpty();
    }

    @Test
    @Order(2)
    void log_views_and_engine_agree_after_everything() {
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    @Order(3)
    void every_element_of_every_diagram_has_been_passed() {
        assumeThat(afterAllOthers).isTrue();
        Map<String, Set<String>> passed = new TreeMap<>();
        database.sql("select distinct proc_def_key_, act_id_ from act_hi_actinst where end_time_ is not null").query(row -> {
            passed.computeIfAbsent(row.getString(1), key -> new HashSet<>()).add(row.getString(2));
        });
        Map<String, Set<String>> missed = new TreeMap<>();
        for (String diagram : DIAGRAMS) {
            Set<String> drawn = elements(diagram).collect(Collectors.toCollection(TreeSet::new));
            Set<String> left = new TreeSet<>(drawn);
            left.removeAll(passed.getOrDefault(diagram, Set.of()));
            System.out.printf("Flow nodes of %s passed: %d of %d%n", diagram, drawn.size() - left.size(), drawn.size());
            if (!left.isEmpty()) {
                missed.put(diagram, left);
            }
        }
        assertThat(missed).isEmpty();
    }

    private Stream<String> elements(String diagram) {
        var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(diagram).latestVersion().singleResult();
        return engine.getRepositoryService().getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId);
    }
}
