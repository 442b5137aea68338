package ee.kutseeksam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One window before one person. What goes wrong in its scripts, or is kept out by its policy, is remembered. */
final class Screen {

    /** For what is there and need not be seen. */
    static final Locator.WaitForOptions ATTACHED = new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String WIDER = """
            () => [document.documentElement, ...document.querySelectorAll('.grid-wrap, .tasks-list, .task-details')]
                .filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
                .map(one => (one.className || one.tagName) + ' ' + one.scrollWidth + ' > ' + one.clientWidth)""";
    private static final String FOCUS = """
            () => { const one = document.activeElement, how = getComputedStyle(one);
                return how.outlineStyle !== 'none' && parseFloat(how.outlineWidth) >= 2; }""";

    private final Page page;
    private final List<String> faults = new ArrayList<>();

    Screen(Page page) {
        this.page = page;
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Until what is to be filled in may be. */
    Screen open(String path) {
        page.navigate(path);
        page.waitForFunction("() => !document.querySelector('#work[inert]')");
        return this;
    }

    /** Through the page of ours and the simulator of TARA. */
    void signIn(String person) {
        open("/sisene");
        page.locator("[data-start]").click();
        choose(person);
    }

    /** On TARA's page. */
    void choose(String person) {
        page.locator("button[name=person][value=" + person + "]").click();
        page.waitForURL(address -> !address.contains("/oidc/") && !address.contains("/sisene/tagasi"));
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    Locator button(String text) {
        return page.locator("button").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    String cookie(String name) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals(name)).map((Cookie cookie) -> cookie.value).findFirst().orElseThrow();
    }

    void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** By Tab alone, with the focus seen at every stop, until it is at this element. */
    void tabTo(String selector, int atMost) {
        for (int stop = 0; stop < atMost; stop++) {
            press("Tab");
            isFocusSeen();
            if ((Boolean) page.evaluate("where => document.activeElement.matches(where)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab");
    }

    void isFocusSeen() {
        assertThat(page.evaluate(FOCUS)).as("focus is seen at %s", page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")).isEqualTo(true);
    }

    /** Nothing has to be scrolled sideways, neither the page nor a grid. */
    void fits(String what) {
        for (Frame frame : page.frames()) {
            assertThat((List<?>) frame.evaluate(WIDER)).as("%s in %s", what, frame.url()).isEmpty();
        }
    }

    void close() {
        page.close();
    }

    List<String> faults() {
        return faults;
    }
}
