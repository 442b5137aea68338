package ee.kutseeksam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.access.Doors;
import ee.kutseeksam.access.Action;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.lifecycle.Crowd;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is and the page of every step: nothing grave found by axe, nothing to be scrolled sideways, and a picture of each to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessibleTest extends InChromium {

    @Autowired Crowd crowd;
    @Autowired FundingDesk funding;
    @Autowired ExamLines lines;
    @Autowired RuntimeService runtime;
    @Autowired List<RequestMappingHandlerMapping> mappings;

    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final Set<String> steps = new TreeSet<>();
    private ExamPlay exam;

    @Test
    @Order(1)
    void every_step_can_be_done_by_anybody() {
        order();
        latecomers();
        results();
        afterwards();
        correction();
        assertThat(steps).containsExactlyInAnyOrderElementsOf(Arrays.stream(Action.values()).filter(one -> one.compareTo(Action.PLACE_ORDER) >= 0)
                .map(Action::activity).toList());
    }

    private void order() {
        Screen ivi = of("ivi");
        ivi.open(Tasklist.ADDRESS);
        ivi.page().evaluate("""
                () => fetch('/camunda/api/engine/engine/default/process-definition/key/exam/start', { method: 'POST', body: '{}', headers: {
                    'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)[1] } })""");
        playground.stage.turns().open(cast.person("ivi")).stream().filter(task -> task.step().equals("placeOrder"))
                .forEach(task -> look(cast.person("ivi"), task.id()));
        exam = playground.order(Playground.plan("1041", "240543", "KA-AKL", 10982783, 6, 8)).through(this::complete);
        crowd.loseOne();
        crowd.paidBy("M", () -> {
            exam.addGraduates();
            playground.quiet();
        });
        exam.clearPeople();
        playground.quiet();
        exam.formGroups().send();
        look(exam.body(), exam.task("reviewRoster"));
        exam.giveBack("Palun jagage grupid uuesti").complete(exam.school(), exam.task("correctRoster"));
        playground.quiet();
        exam.formGroups().send().accept().appoint();
    }

    private void latecomers() {
        crowd.loseOne();
        exam.nameLatecomers(1, 3);
        playground.quiet();
        exam.clearLatecomers();
        playground.quiet();
        look(exam.body(), exam.task("considerAddition"));
        exam.consentToLatecomers();
    }

    private void results() {
        playground.hold(exam);
        exam.enterResults(Assessor.pattern("FP", ExamType.COMBINED));
        playground.quiet();
        look(exam.commission(), exam.task("decideAwards"));
        playground.stage.decisions().sendBack(exam.commission(), exam.task("decideAwards"), "Teise rea tulemus on vale");
        exam.complete(exam.body(), exam.task("amendResults"));
        playground.quiet();
        crowd.refuseOnce(awarded().get(0).person());
        exam.decideAsProposed().sign();
        playground.quiet();
    }

    private void afterwards() {
        look(exam.school(), exam.task("orderRetake"));
        PersonId kutsekoda = playground.stage.holder("kutsekoda");
        exam.complete(kutsekoda, exam.task("mendApplication"));
        String review = exam.task("reviewFunding");
        funding.review(kutsekoda, review, lines.of(exam.id()).stream().filter(line -> line.status() == LineStatus.REVIEW)
                .map(line -> new FundingForm(line.id(), true, "Kooli leping toetab kohta")).toList());
        exam.complete(kutsekoda, review);
        playground.toPayment();
    }

    private void correction() {
        ExamResults.Row wrong = awarded().stream().filter(row -> lines.of(exam.id()).stream()
                .anyMatch(line -> line.candidacy().equals(row.candidacy()) && line.status() == LineStatus.ORDERED)).findFirst().orElseThrow();
        exam.correct(List.of(wrong.candidacy()), Assessor.pattern("A", ExamType.COMBINED));
        playground.quiet();
        PersonId kutsekoda = playground.stage.holder("kutsekoda");
        exam.complete(kutsekoda, exam.task("revokeCertificate"));
        exam.complete(kutsekoda, exam.task("settleDifference"));
    }

    private List<ExamResults.Row> awarded() {
        return exam.results(row -> row.outcome().filter(outcome -> outcome.name().equals("PASSED")).isPresent());
    }

    private void complete(PersonId who, String task) {
        look(who, task);
        if (step(who, task).equals("correctResults")) {
            completeOnPage(of(cast.name(who)));
        } else {
            playground.stage.turns().complete(who, task);
        }
    }

    /** The retake has waited for its school all along: it does not follow from what is done here. */
    private static void completeOnPage(Screen screen) {
        screen.at("[data-complete]").click();
        assertThat(screen.at("[data-next]")).containsText("Nüüd ootab: Otsusta parandus");
        assertThat(screen.at("[data-next]")).not().containsText("Telli korduseksam");
    }

    private String step(PersonId who, String task) {
        return playground.stage.turns().open(who).stream().filter(open -> open.id().equals(task)).map(OpenTask::step).findFirst().orElseThrow();
    }

    /** Once for each step. */
    private void look(PersonId who, String task) {
        String step = step(who, task);
        if (steps.add(step)) {
            Screen screen = of(cast.name(who));
            see(screen, "/ulesanded/" + task, "step-" + step);
            assertThat(screen.at("main").getAttribute("data-step")).isEqualTo(step);
        }
    }

    private void see(Screen screen, String path, String name) {
        screen.open(path);
        seen(screen, name);
    }

    @Test
    @Order(2)
    void every_page_can_be_used_by_anybody() {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(exam.number()).list().get(0).getId();
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("/", List.of("ivi", "/"));
        pages.put("/aeg", List.of("ivi", "/aeg"));
        pages.put("/eksamid", List.of("ivi", "/eksamid"));
        pages.put("/eksamid/uus", List.of("ivi", "/eksamid/uus"));
        pages.put("/eksamid/{number}", List.of("koidu", "/eksamid/" + exam.number()));
        pages.put("/ulesanded/{task}", List.of("ivi", "/ulesanded/" + exam.task("orderRetake")));
        pages.put("/statistika", List.of("aino", "/statistika"));
        pages.put("/puuduvad-seosed", List.of("koidu", "/puuduvad-seosed"));
        pages.put("/kasutajad", List.of("koidu", "/kasutajad"));
        pages.put("/ligipaas", List.of("koidu", "/ligipaas"));
        pages.put("/minu-andmed", List.of("koidu", "/minu-andmed"));
        pages.put("/seisund", List.of("koidu", "/seisund"));
        pages.put("/kaitamine", List.of("oskar", "/kaitamine"));
        pages.put("/kaitamine/torked", List.of("oskar", "/kaitamine/torked"));
        pages.put("/kaitamine/protsessid", List.of("oskar", "/kaitamine/protsessid"));
        pages.put("/kaitamine/protsessid/{id}", List.of("oskar", "/kaitamine/protsessid/" + instance));
        pages.put("/kaitamine/xtee", List.of("oskar", "/kaitamine/xtee"));
        pages.put("/kutseregistri-erinevused", List.of("oskar", "/kutseregistri-erinevused"));
        pages.put("/tunnistuste-registreerimine", List.of("oskar", "/tunnistuste-registreerimine"));
        pages.put("/sisene", List.of("", "/sisene?viga=level"));
        pages.put("/sisene/rollita", List.of("mari", "/sisene/rollita"));
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(Doors.of(mappings).stream()
                .filter(door -> door.method().equals("GET") && !door.path().startsWith("/api/")).map(Doors.Door::path).toList());
        pages.forEach((door, visit) -> see(visit.get(0).isEmpty() ? stranger() : of(visit.get(0)), visit.get(1), "page" + door.replaceAll("[/{}]+", "-")));
        see(of("mari"), "/ligipaas", "page-ligipaas-rollita");
        see(of("kylli"), "/eksamid/" + exam.number(), "page-not-there");
    }

    /** What is told of a curriculum that lacks something is kept beside what was typed and stands on the exam's page. */
    @Test
    @Order(3)
    void an_order_whose_curriculum_lacks_something_is_left_waiting() {
        Screen tanel = of("tanel");
        tanel.open("/eksamid/uus");
        tanel.at("#type").selectOption("PRACTICAL");
        tanel.at("#curriculum").selectOption("215251");
        assertThat(tanel.at("[data-lack]")).containsText("Kool seob õppekava EHISes kehtiva kutsestandardiga");
        seen(tanel, "page-eksamid-uus-seos-puudub");
        tanel.button("Jäta tellimus seost ootama").click();
        assertThat(tanel.at("[data-awaited]")).containsText("Tellimus ootab õppekava seost alates");
        seen(tanel, "page-eksamid-number-ootab");
    }

    private static void seen(Screen screen, String name) {
        screen.fits(name);
        screen.shot(name);
        Axe.findsNothingGrave(screen, name);
    }

    /** One window for each person. */
    private Screen of(String person) {
        return screens.computeIfAbsent(person, this::screen);
    }

    @AfterEach
    void closed() {
        screens.clear();
    }
}
