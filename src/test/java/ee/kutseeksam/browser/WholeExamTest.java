package ee.kutseeksam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.lifecycle.Crowd;
import ee.kutseeksam.signin.OldSignIn;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One exam by everybody's hand in Tasklist, from „Alusta eksamit“ to the certificate's number, the payment and the retake that is to be ordered. */
class WholeExamTest extends InChromium {

    private static final String CURRICULUM = "240543";
    private static final int PEOPLE = 3;

    @Autowired Crowd crowd;
    @Autowired TestDatabase database;

    private String number;

    @Test
    void an_exam_is_done_in_tasklist_by_every_role() {
        LocalDateTime start = playground.examDay().atTime(9, 0);
        crowd.paidBy("M", () -> school(start));
        body(start);
        playground.travelTo(start.plusHours(2));
        assessors();
        commission();
        playground.quiet();
        kutsekoda();
        playground.toPayment();
        everybodySeesTheEnd();
        assertThat(playground.findings()).isEmpty();
    }

    private void school(LocalDateTime start) {
        Screen screen = screen("ivi");
        Tasklist tasklist = Tasklist.before(screen);
        screen.at(".start-process-action a").click();
        screen.at(".modal-content").getByText("Kutseeksam", new Locator.GetByTextOptions().setExact(true)).click();
        screen.at(".modal-footer button.btn-primary").click();
        FrameLocator order = tasklist.take("Täida tellimus");
        number = numberIn(screen.at(".tasks-list li.task.active").innerText());
        order.locator("#curriculum option[value='" + CURRICULUM + "']").waitFor(Screen.ATTACHED);
        order.locator("#curriculum").selectOption(CURRICULUM);
        order.locator("#awardingBody").selectOption("KA-AKL");
        order.locator("#plannedOn").fill(start.toLocalDate().toString());
        screen.shot("exam-1-order");
        tasklist.complete();

        FrameLocator roster = tasklist.take("Lisa lõpetajad · " + number);
        Locator free = roster.locator("#learners-grid tbody tr:not(.locked)");
        for (int row = 0; row < PEOPLE; row++) {
            free.nth(row).locator("[data-pick]").check();
            Locator choice = free.nth(row).locator("select[data-offer]");
            if (choice.count() > 0) {
                choice.selectOption(choice.locator("option:not([value='']):not([value='-']):not([disabled])").first().getAttribute("value"));
            }
        }
        screen.shot("exam-2-roster");
        tasklist.complete();
        playground.quiet();
        if (waitsFor("clearPeople")) {
            FrameLocator people = tasklist.take("Lahenda isikuandmete erinevused · " + number);
            Locator name = people.locator("[data-take]");
            while (name.count() > 0) {
                name.first().click();
                assertThat(people.locator("[aria-busy]")).hasCount(0);
            }
            tasklist.complete();
            playground.quiet();
        }

        FrameLocator groups = tasklist.take("Jaga gruppidesse · " + number);
        groups.locator("[data-split]").click();
        assertThat(groups.locator("[data-saved]")).containsText("Salvestatud");
        tasklist.complete();

        tasklist.card("Kontrolli ja saada kutse andjale · " + number).click();
        screen.at("button.claim").click();
        screen.at(".fjs-container input[type=checkbox]:enabled").check();
        assertThat(screen.at(".form-actions button:visible")).hasText("Lõpeta ülesanne");
        screen.shot("exam-3-send");
        screen.button("Lõpeta ülesanne").click();
        assertThat(screen.at(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText("saada kutse andjale · " + number))).hasCount(0);
    }

    private void body(LocalDateTime start) {
        Tasklist tasklist = Tasklist.before(screen("ants"));
        tasklist.take("Vaata tellimus läbi · " + number);
        tasklist.complete();
        tasklist.take("Määra vastutaja · " + number);
        tasklist.complete();
        FrameLocator schedule = tasklist.take("Määra grupi 1 aeg, koht ja komisjon · " + number);
        schedule.locator("#start").fill(start.toString());
        schedule.locator("#place").fill("Praktikumibaas, Kutse 13");
        schedule.locator("#chair").selectOption(new SelectOption().setLabel("Näidis-Eve Testhinda"));
        schedule.getByLabel("Näidis-Paul Testmeister").check();
        schedule.getByLabel("Näidis-Juhan Testsell").check();
        tasklist.complete();
    }

    /** Everybody passes; of one the practice is mended to a failure. */
    private void assessors() {
        Screen screen = screen("eve");
        Tasklist tasklist = Tasklist.before(screen);
        FrameLocator results = tasklist.take("Sisesta grupi 1 tulemused · " + number);
        Tasklist.everybodyPasses(results);
        results.locator("tbody tr").first().locator("select[data-field=practice]").selectOption("FAILED");
        assertThat(results.locator("tbody tr").first().locator("[data-state]")).containsText("salvestatud");
        screen.shot("exam-4-results");
        tasklist.complete();
    }

    /** Who has been signed in for long signs after signing in anew, and comes back to the same task. */
    private void commission() {
        Screen screen = screen("tiina");
        Tasklist tasklist = Tasklist.before(screen);
        FrameLocator decision = tasklist.take("Otsusta kutse andmine · " + number);
        decision.locator("[data-agree]").click();
        decision.locator("[data-reason-all]").fill("KutS § 18: praktiline osa sooritamata");
        decision.locator("[data-reason-go]").click();
        screen.shot("exam-5-decision");
        tasklist.complete();
        OldSignIn.make(database, screen.cookie("KUTSE"), Duration.ofMinutes(6));
        FrameLocator protocol = tasklist.take("Allkirjasta grupi 1 protokoll · " + number);
        protocol.locator("[data-complete]").click();
        assertThat(protocol.locator("#problem")).containsText("Allkirja andmiseks sisene TARA kaudu uuesti");
        screen.shot("exam-6-sign-in-anew");
        protocol.locator("#problem button").click();
        screen.choose("tiina");
        assertThat(screen.at(".task-details h2")).containsText("Allkirjasta grupi 1 protokoll · " + number);
        tasklist.complete();
    }

    private void kutsekoda() {
        Tasklist tasklist = Tasklist.before(screen("koidu"));
        FrameLocator money = tasklist.take("Otsusta rahastamine · " + number);
        money.locator("[data-fill-funded]").selectOption("true");
        money.locator("[data-fill-reason]").fill("Kooli leping toetab kohta");
        money.locator("[data-funding-go]").click();
        tasklist.complete();
    }

    private void everybodySeesTheEnd() {
        Screen school = screen("ivi");
        school.open("/eksamid/" + number + "#tunnistused");
        assertThat(school.at("#tunnistused tbody tr")).hasCount(PEOPLE - 1);
        assertThat(school.at("#tunnistused tbody")).containsText(Pattern.compile("\\d{5,}"));
        school.shot("exam-7-certificates");
        Screen kutsekoda = screen("koidu");
        kutsekoda.open("/eksamid/" + number + "#kulud");
        assertThat(kutsekoda.at("#kulud")).containsText("maksekorraldus saadetud");
        kutsekoda.shot("exam-8-money");
        Tasklist.before(school).card("Telli korduseksam · " + number).waitFor();
    }

    private boolean waitsFor(String step) {
        return playground.stage.turns().ofExam(number).stream().anyMatch(task -> task.step().equals(step));
    }

    private static String numberIn(String text) {
        Matcher found = Pattern.compile("KE-\\d{4}-\\d{4}").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
