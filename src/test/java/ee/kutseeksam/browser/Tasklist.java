package ee.kutseeksam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Camunda's Tasklist as somebody works in it: a card is chosen, the task is done in its frame, the card goes. */
final class Tasklist {

    static final String ADDRESS = "/camunda/app/tasklist/default/";
    private static final String FRAME = "iframe.kutse-form";
    private static final int A_MOMENT = 1500;
    private static final int ROUNDS = 30;

    private final Screen screen;

    /** Where its words come too late, the page is drawn once more by itself. */
    private static final String WORDS_ARE_THERE = """
            () => {
                const shown = [...document.querySelectorAll('.tasks-list .dropdown-toggle, .tasks-list [uib-dropdown-toggle]')].map(one => one.textContent.trim())
                    .concat([...document.querySelectorAll('.tasks-list input[placeholder]')].map(one => one.placeholder));
                return shown.length > 0 && !shown.some(text => /^[A-Z]+(_[A-Z]+)+$/.test(text));
            }""";

    private Tasklist(Screen screen) {
        this.screen = screen;
    }

    static Tasklist before(Screen screen) {
        screen.open(ADDRESS);
        screen.at(".task-filter").first().waitFor();
        screen.page().waitForFunction(WORDS_ARE_THERE);
        return new Tasklist(screen);
    }

    /** Looks the lists through until the task is in one, as a person does who waits for it. */
    Locator card(String name) {
        Locator card = screen.at(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(name)).first();
        for (int round = 0; round < ROUNDS; round++) {
            list(round % 2 == 0 ? "Minu rühma ülesanded" : "Kõik");
            try {
                card.waitFor(new Locator.WaitForOptions().setTimeout(A_MOMENT));
                return card;
            } catch (TimeoutError notYet) {
                continue;
            }
        }
        throw new AssertionError("no card " + name);
    }

    void list(String name) {
        screen.at(".task-filter a").getByText(name).first().click();
    }

    /** The page of the task, in its frame. */
    FrameLocator take(String name) {
        card(name).click();
        FrameLocator frame = frame();
        frame.locator("#work:not([inert]) [data-complete]").waitFor();
        return frame;
    }

    FrameLocator frame() {
        return screen.page().frameLocator(FRAME);
    }

    /** The task is done, says so, and goes. */
    void complete() {
        frame().locator("[data-complete]").click();
        assertThat(frame().locator("#done")).isVisible();
        screen.at(FRAME).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The results of all rows at once: they came and passed. */
    static void everybodyPasses(FrameLocator results) {
        results.locator("[data-all]").check();
        results.locator("[data-fill=attendance]").selectOption("PRESENT");
        results.locator("[data-fill=theory]").selectOption("PASSED");
        results.locator("[data-fill=practice]").selectOption("PASSED");
        results.locator("[data-fill=competences]").selectOption("mandatory");
        results.locator("[data-fill-go]").click();
    }
}
