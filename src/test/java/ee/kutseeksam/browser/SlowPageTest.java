package ee.kutseeksam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.process.OpenTask;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A task's page takes nothing in before it is ready, and says what to do when it never will be. */
class SlowPageTest extends InChromium {

    private static final String CURRICULA = "**/api/reference/curricula";

    @Test
    void an_order_is_filled_before_anything_can_be_changed() {
        Screen ivi = screen("ivi");
        String page = "/ulesanded/" + order(ivi);
        ivi.page().route("**" + page, SlowPageTest::filledBefore);
        List<Route> slow = new ArrayList<>();
        ivi.page().route(CURRICULA, slow::add);
        ivi.page().navigate(page);
        ivi.page().waitForCondition(() -> !slow.isEmpty());
        assertThat(ivi.at("#work")).hasAttribute("aria-busy", "true");
        assertThat(ivi.page().evaluate("() => document.querySelector('#work').inert")).isEqualTo(true);
        slow.forEach(Route::resume);
        ivi.at("#work:not([inert])").waitFor();
        assertThat(ivi.at("#type")).hasValue("PRACTICAL");
        ivi.at("#type").selectOption("COMBINED");
        ivi.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(ivi.at("#type")).hasValue("COMBINED");
        assertThat(ivi.at("#curriculum")).hasValue("240543");
        assertThat(ivi.at("#problem")).isHidden();
    }

    @Test
    void what_the_page_cannot_read_is_said_with_what_to_do() {
        Screen ivi = screen("ivi");
        ivi.page().route(CURRICULA, Route::abort);
        ivi.page().navigate("/ulesanded/" + order(ivi));
        isBroken(ivi);
    }

    @Test
    void so_is_a_script_that_does_not_come() {
        Screen ivi = screen("ivi");
        ivi.page().route("**/js/roster.js", Route::abort);
        ivi.page().navigate("/ulesanded/" + playground.order(Playground.plan("1041", "240543", "KA-AKL", 10982783, 2, 8)).task("addGraduates"));
        isBroken(ivi);
        assertThat(ivi.at(".late")).isHidden();
    }

    @Test
    void without_any_script_it_is_said_after_a_while() {
        Screen ivi = screen("ivi");
        ivi.page().route("**/js/app.js", Route::abort);
        ivi.page().navigate("/ulesanded/" + playground.order(Playground.plan("1041", "240543", "KA-AKL", 10982783, 2, 8)).task("addGraduates"));
        assertThat(ivi.at(".late")).isHidden();
        ivi.page().evaluate("() => document.getAnimations().forEach(one => one.finish())");
        assertThat(ivi.at(".late")).isVisible();
        assertThat(ivi.at(".late")).containsText("Laadi see uuesti");
    }

    /** As if the school had filled it in and has it back. */
    private static void filledBefore(Route route) {
        APIResponse page = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(page).setBody(page.text().replace("data-order=\"task\"",
                "data-order=\"task\" data-curriculum=\"240543\" data-body=\"KA-AKL\" data-type=\"PRACTICAL\" data-language=\"et\"")));
    }

    private static void isBroken(Screen screen) {
        assertThat(screen.at("#problem")).containsText("Leht ei käivitunud. Laadi see uuesti; kui see ei aita, anna teada kasutajatoele.");
        assertThat(screen.page().evaluate("() => document.querySelector('#work').inert")).isEqualTo(true);
    }

    /** Begun in Tasklist, with nothing filled in. */
    private String order(Screen ivi) {
        ivi.open(Tasklist.ADDRESS);
        ivi.page().evaluate("""
                () => fetch('/camunda/api/engine/engine/default/process-definition/key/exam/start', { method: 'POST', body: '{}', headers: {
                    'Content-Type': 'application/json', 'X-XSRF-TOKEN': document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)[1] } })""");
        return playground.stage.turns().open(cast.person("ivi")).stream().filter(task -> task.step().equals("placeOrder")).map(OpenTask::id)
                .findFirst().orElseThrow();
    }
}
