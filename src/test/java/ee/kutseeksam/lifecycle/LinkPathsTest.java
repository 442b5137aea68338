package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.desk.InterventionDesk;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.desk.WishForm;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.MissingLink;
import ee.kutseeksam.exam.Reopening;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.LinkWatch;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.registers.education.EducationSync;
import ee.kutseeksam.views.ExamHistory;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.Statistics;
import ee.kutseeksam.views.WaitingOrders;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An order whose curriculum lacks what an exam needs waits until a synchronisation brings it, and goes on without anybody. */
@Tag("paths")
@ProductTest
@Order(2)
class LinkPathsTest {

    /** Open, of school 826; its only standard has ended and nobody awards it. */
    private static final String CURRICULUM = "215251";
    private static final int CONFECTIONER = 11330789;
    private static final int CLEANER = 11025024;

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired WaitingDesk desk;
    @Autowired InterventionDesk interventions;
    @Autowired Interventions messages;
    @Autowired LinkWatch watch;
    @Autowired EducationSync sync;
    @Autowired WaitingOrders waiting;
    @Autowired ExamHistory history;
    @Autowired ExamLines lines;
    @Autowired Statistics statistics;
    @Autowired ProcessEngine engine;
    @Autowired Environment environment;

    private PersonId school;
    private String number = "";

    @BeforeEach
    void begin() {
        BpmnAwareTests.init(engine);
        school = playground.stage.holder("school-826");
    }

    @AfterEach
    void leaveAllAsItWas() {
        TestSimulator.resetXtee();
        sync.run();
        if (!number.isEmpty() && !card().status().isOver()) {
            interventions.cancel(school, id(), "Näide on lõppenud, eksamit ei tule");
        }
        playground.quiet();
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    void an_order_waits_and_goes_on_by_itself_when_the_synchronisation_brings_the_link() {
        var before = statistics.of(new Statistics.Scope(true, List.of(), List.of()));
        leave();
        assertThat(card().status()).isEqualTo(ExamStatus.WAITING_FOR_LINK);
        assertThat(waiting.of(id()).orElseThrow().missing()).isEqualTo(MissingLink.STANDARD);
        assertThat(instances.one(number, "order")).isWaitingAt("linkAwaited");
        assertThat(playground.findings()).as("nothing is stuck or at a wrong place").isEmpty();
        watch.look();
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.WAITING_FOR_LINK);
        assertThat(playground.stage.turns().ofExam(number)).isEmpty();
        assertThat(statistics.of(new Statistics.Scope(true, List.of(), List.of()))).isEqualTo(before);
        assertThat(lines.of(id())).isEmpty();
        bring(CONFECTIONER);
        watch.look();
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.DRAFT);
        assertThat(card().awardingBody()).isEqualTo("KA-LEIB");
        assertThat(card().standards()).containsExactly(CONFECTIONER);
        assertThat(history.of(id(), Optional.empty())).extracting(ExamHistory.Row::type, ExamHistory.Row::who).last()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple("ExamOrdered", "system"));
        assertThat(instances.one(number, "order")).isWaitingAtExactly("addGraduates").hasPassedInOrder("placeOrder", "orderWaits", "linkAwaited",
                "linkArrived", "placeWaitingOrder", "linkStillMissing", "orderToReview", "graduatesToAdd");
        assertThat(waiting.of(id()).orElseThrow().isOver()).isTrue();
        assertThat(engine.getRuntimeService().getVariable(instances.one(number, "order").getId(), "awardingBody")).isEqualTo("KA-LEIB");
    }

    @Test
    void among_two_possibilities_the_school_chooses_with_the_form_filled_in_as_it_was() {
        leave();
        bring(CONFECTIONER, CLEANER);
        watch.look();
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.REOPENED);
        assertThat(waiting.of(id()).orElseThrow().reopened()).contains(Reopening.TO_CHOOSE);
        String task = task("placeOrder");
        assertThat(Browser.of("tanel", environment).get("/ulesanded/" + task).body()).contains("data-curriculum=\"" + CURRICULUM + "\"", "Tee valik ja salvesta tellimus");
        playground.stage.orders().fillOrder(school, task, new OrderForm(CURRICULUM, "KA-PUHAS", List.of(CLEANER), ExamType.PRACTICAL, "et", playground.examDay()));
        playground.stage.turns().complete(school, task);
        assertThat(card().status()).isEqualTo(ExamStatus.DRAFT);
        assertThat(card().awardingBody()).isEqualTo("KA-PUHAS");
        assertThat(instances.one(number, "order")).isWaitingAtExactly("addGraduates").hasPassedInOrder("orderToReview", "orderToFill", "placeOrder");
    }

    @Test
    void the_school_takes_its_order_back_fills_it_in_again_and_leaves_it_waiting_once_more() {
        leave();
        UUID id = id();
        Browser tanel = Browser.of("tanel", environment);
        assertThat(tanel.command(UUID.randomUUID(), "POST", "/api/exams/" + number + "/order-editing", "").statusCode()).isEqualTo(200);
        assertThat(card().status()).isEqualTo(ExamStatus.REOPENED);
        refused(ExamRule.ORDER_WAITS, () -> desk.reopen(school, id));
        bring(CONFECTIONER);
        watch.look();
        playground.quiet();
        assertThat(card().status()).as("what was taken back does not go on").isEqualTo(ExamStatus.REOPENED);
        refused(ExamRule.SOMETHING_IS_MISSING, () -> desk.fillWish(school, task("placeOrder"), form()));
        TestSimulator.resetXtee();
        sync.run();
        String task = task("placeOrder");
        desk.fillWish(school, task, form());
        playground.stage.turns().complete(school, task);
        assertThat(card().status()).isEqualTo(ExamStatus.WAITING_FOR_LINK);
        assertThat(instances.one(number, "order")).isWaitingAt("linkAwaited").hasPassedInOrder("linkAwaited", "orderReopened", "orderToFill", "placeOrder", "orderWaits");
    }

    @Test
    void a_link_that_comes_and_goes_is_waited_for_again() {
        leave();
        messages.tell(number, Message.LINK_ARRIVED);
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.WAITING_FOR_LINK);
        assertThat(instances.one(number, "order")).isWaitingAt("linkAwaited").hasPassedInOrder("linkArrived", "placeWaitingOrder", "linkStillMissing");
        bring(CONFECTIONER);
        watch.look();
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.DRAFT);
    }

    @Test
    void a_node_that_dies_while_telling_has_lost_nothing_and_two_that_tell_at_once_order_one_exam() {
        leave();
        bring(CONFECTIONER);
        playground.undone(watch::look);
        assertThat(instances.one(number, "order")).isWaitingAt("linkAwaited");
        Stream.generate(() -> CompletableFuture.runAsync(watch::look)).limit(4).toList().forEach(CompletableFuture::join);
        watch.look();
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.DRAFT);
        assertThat(history.of(id(), Optional.empty())).extracting(ExamHistory.Row::type).containsExactly("OrderWaits", "ExamOrdered");
        assertThat(instances.one(number, "order")).isWaitingAtExactly("addGraduates");
    }

    @Test
    void a_day_that_has_come_too_near_goes_back_to_the_school() {
        leave();
        playground.travelTo(card().plannedOn().minusDays(9).atTime(9, 0));
        bring(CONFECTIONER);
        watch.look();
        playground.quiet();
        assertThat(waiting.of(id()).orElseThrow().reopened()).contains(Reopening.DAY_TOO_NEAR);
        assertThat(Browser.of("tanel", environment).get("/ulesanded/" + task("placeOrder")).body()).contains("Vali hilisem päev");
    }

    @Test
    void a_waiting_order_is_called_off_and_its_instances_end() {
        leave();
        interventions.cancel(school, id(), "Õppekavale eksamit ei tule");
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.CANCELLED);
        assertThat(instances.one(number, "exam")).isEnded();
        assertThat(instances.one(number, "order")).isEnded();
        bring(CONFECTIONER);
        watch.look();
        playground.quiet();
        assertThat(card().status()).isEqualTo(ExamStatus.CANCELLED);
    }

    @Test
    void the_refusals_are_told_as_problems_with_their_place() {
        Browser tanel = Browser.of("tanel", environment);
        var nothing = tanel.command(UUID.randomUUID(), "POST", "/api/exams/waiting", "{\"curriculum\":\"000000\",\"awardingBody\":null,\"standards\":[],\"type\":\"COMBINED\",\"language\":\"et\",\"plannedOn\":\""
                + playground.examDay() + "\"}");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Browser.json(nothing).path("type").asText()).endsWith(":CURRICULUM_IS_KNOWN");
        assertThat(Browser.json(tanel.get("/api/reference/curricula/" + CURRICULUM + "/links?on=" + playground.examDay())).path("missing").path("missing").asText())
                .isEqualTo("STANDARD");
        assertThat(tanel.get("/puuduvad-seosed").body()).contains("Vanemkondiiter");
    }

    private WishForm form() {
        return new WishForm(CURRICULUM, Optional.empty(), List.of(), ExamType.COMBINED, "et", playground.examDay());
    }

    private void leave() {
        number = desk.leave(school, form());
    }

    private void bring(Integer... standards) {
        TestSimulator.registersSay("{\"curricula\": [{\"ehisCurriculumCode\": \"" + CURRICULUM + "\", \"linkedStandardRegisterIds\": " + List.of(standards) + "}]}");
        sync.run();
    }

    private ExamList.Row card() {
        return playground.stage.exams().byNumber(number).orElseThrow();
    }

    private UUID id() {
        return card().id();
    }

    private String task(String step) {
        return playground.stage.turns().ofExam(number).stream().filter(one -> one.step().equals(step)).map(OpenTask::id).findFirst().orElseThrow();
    }
}
