package ee.kutseeksam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.lifecycle.Crowd;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing, one and very many: lists and grids say that they are empty, and hold a hundred and twenty without anything to be scrolled sideways. */
class ManyRowsTest extends InChromium {

    private static final int MANY = 120;
    private static final int PAGE = 100;
    private static final String MECHANICS = "240543";

    @Autowired Crowd crowd;

    @AfterEach
    void goHome() {
        crowd.goHome();
    }

    @Test
    void tasks_and_exams() {
        Screen none = screen("helve");
        Tasklist.before(none);
        assertThat(none.at(".tasks-list")).containsText("Siin loendis ei ole praegu ühtegi ülesannet.");
        looksWell(none, "tasks-none");
        none.open("/");
        assertThat(none.at("main")).containsText("Kui keegi sinu tööd ootab, on see siin.");
        none.open("/eksamid");
        assertThat(none.at("main")).containsText("Ühtegi eksamit, millega sul on tegemist, veel ei ole.");

        Screen some = screen("tarmo");
        String first = order().number();
        Tasklist.before(some).card("Lisa lõpetajad · " + first).waitFor();
        assertThat(some.at(".tasks-list li.task")).hasCount(1);
        looksWell(some, "tasks-one");

        for (int number = 1; number < MANY; number++) {
            order();
        }
        Tasklist tasklist = Tasklist.before(some);
        assertThat(some.at(".task-filter.active .counter")).hasText(String.valueOf(MANY));
        looksWell(some, "tasks-many");
        some.at(".tasks-list .pagination li a").getByText("2", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(some.at(".tasks-list li.task").first()).isVisible();
        tasklist.list("Kõik");
        some.open("/");
        assertThat(some.at("main")).containsText(MANY + " ülesannet");
        some.fits("home");
        some.shot("home-many");
        some.open("/eksamid");
        assertThat(some.at("main tbody tr")).hasCount(PAGE);
        assertThat(some.at(".count")).hasText("1–" + PAGE + " / " + MANY);
        some.fits("exams");
        some.shot("exams-many");
        some.at("nav[aria-label=Leheküljed] a").getByText("Vanemad").click();
        assertThat(some.at("main tbody tr")).hasCount(MANY - PAGE);
        assertThat(some.at("main")).containsText(first);
        some.shot("exams-many-older");
        some.at("[name=otsi]").fill(first);
        some.button("Otsi").click();
        assertThat(some.at("main tbody tr")).hasCount(1);
    }

    private ExamPlay order() {
        return playground.order(Playground.plan("91", "900002", "KA-KYLM", 10988847, 1, 5));
    }

    @Test
    void rosters() {
        ExamPlay exam = playground.order(Playground.plan("1041", MECHANICS, "KA-AKL", 10982783, 1, 5));
        String task = exam.task("addGraduates");
        Screen screen = screen("ivi");
        crowd.gather(MECHANICS, 0);
        screen.open("/ulesanded/" + task);
        assertThat(screen.at("main")).containsText("EHISes ei ole sellel õppekaval ühtegi õppijat.");
        looksWell(screen, "roster-none");

        crowd.gather(MECHANICS, 1);
        screen.open("/ulesanded/" + task);
        assertThat(screen.at("#learners-grid tbody tr")).hasCount(1);
        screen.fits("roster of one");
        screen.shot("roster-one");

        crowd.gather(MECHANICS, MANY);
        FrameLocator roster = Tasklist.before(screen).take("Lisa lõpetajad · " + exam.number());
        assertThat(roster.locator("#learners-grid tbody tr")).hasCount(MANY);
        screen.fits("roster of many");
        screen.shot("roster-many");
        Locator last = roster.locator("#learners-grid tbody tr").last();
        roster.locator("[data-filter]").first().fill(last.locator(".who").innerText() + " " + last.locator(".who + .soft").innerText());
        roster.locator("#learners-grid [data-all]").check();
        assertThat(roster.locator("[data-count]").first()).containsText("valitud 1 · ridu 1 / " + MANY);
        roster.locator("[data-filter]").first().fill("niisugust ei ole");
        assertThat(roster.locator("[data-count]").first()).containsText("ridu 0 / " + MANY);
    }

    @Test
    void results() {
        crowd.gather(MECHANICS, MANY);
        ExamPlay exam = playground.toExamDay(Playground.plan("1041", MECHANICS, "KA-AKL", 10982783, MANY, MANY));
        crowd.goHome();
        Screen screen = screen("ants");
        FrameLocator results = Tasklist.before(screen).take("Sisesta grupi 1 tulemused · " + exam.number());
        assertThat(results.locator("#results-grid tbody tr")).hasCount(MANY);
        screen.fits("results of many");
        Tasklist.everybodyPasses(results);
        assertThat(results.locator("#results-grid tbody tr").last().locator("[data-state]")).containsText("salvestatud");
        screen.fits("results of many, filled in");
        screen.shot("results-many");
        results.locator("[data-filter]").fill("niisugust ei ole");
        assertThat(results.locator("[data-count]")).containsText("ridu 0 / " + MANY);
        results.locator("[data-filter]").fill("");

        exam.enterResults(Assessor.pattern("", ExamType.COMBINED));
        playground.quiet();
        Screen deciding = screen("tiina");
        FrameLocator decisions = Tasklist.before(deciding).take("Otsusta kutse andmine · " + exam.number());
        assertThat(decisions.locator("#decisions-grid tbody tr")).hasCount(MANY);
        decisions.locator("[data-agree]").click();
        assertThat(decisions.locator("#decisions-grid tbody tr").last().locator("[data-state]")).containsText("salvestatud");
        deciding.fits("decisions of many");
        deciding.shot("decisions-many");
    }

    private static void looksWell(Screen screen, String name) {
        screen.fits(name);
        screen.shot(name);
        Axe.findsNothingGrave(screen, name);
    }
}
