package ee.kutseeksam.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.season.ExamPlay;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order and a grid of results without a mouse: every stop is seen, and the last button is reached. */
class KeyboardTest extends InChromium {

    private static final int STOPS = 40;
    private static final int PEOPLE = 4;

    @Test
    void an_exam_is_ordered_by_keys_alone() {
        Screen screen = screen("ivi");
        screen.open("/");
        screen.tabTo(".skip", 1);
        screen.tabTo("main a[href='/eksamid/uus']", STOPS);
        screen.press("Enter");
        screen.at("#curriculum option[value='240543']").waitFor(Screen.ATTACHED);
        screen.tabTo("#curriculum", STOPS);
        screen.page().keyboard().type("Mootors");
        assertThat(screen.at("#curriculum")).hasValue("240543");
        screen.tabTo("#plannedOn", STOPS);
        screen.tabTo("[type=submit]", STOPS);
        screen.press("Enter");
        screen.page().waitForURL("**/ulesanded/*");
        assertThat(screen.at("h1")).containsText("Lisa lõpetajad");
        screen.tabTo("#learners-grid tbody tr", STOPS);
        screen.press("Space", "ArrowDown", "Space");
        assertThat(screen.at("[data-count]").first()).containsText("valitud 2");
        screen.tabTo("[data-complete]", STOPS * 2);
        screen.shot("keyboard-roster");
    }

    @Test
    void results_of_several_people_are_entered_by_keys_alone() {
        ExamPlay exam = playground.toExamDay(Playground.plan("1041", "240543", "KA-AKL", 10982783, PEOPLE, 5));
        Screen screen = screen("ants");
        screen.open("/ulesanded/" + exam.task("enterResults"));
        screen.tabTo("[data-complete]", STOPS * 2);
        screen.press("Enter");
        assertThat(screen.at("#problem li")).hasCount(PEOPLE);
        fill(screen, "kohal", "Enter");
        screen.press("Tab");
        fill(screen, "soo", "Shift+Enter");
        screen.press("Tab");
        fill(screen, "soo", "Enter");
        screen.press("Tab");
        fill(screen, " ", "Shift+Enter");
        assertThat(screen.at("#results-grid tbody tr").last().locator("[data-state]")).containsText("salvestatud");
        assertThat(screen.at("#problem")).isHidden();
        screen.tabTo("[data-complete]", STOPS);
        screen.shot("keyboard-results");
        screen.press("Enter");
        assertThat(screen.at("#done")).isVisible();
        assertThat(exam.results(row -> true)).hasSize(PEOPLE).allSatisfy(row -> {
            assertThat(row.attendance()).contains(Attendance.PRESENT);
            assertThat(row.theory()).isEqualTo(Optional.of(PartResult.PASSED));
        });
    }

    /** Along a column, down with Enter or up with Shift and Enter. */
    private static void fill(Screen screen, String word, String on) {
        for (int row = 0; row < PEOPLE; row++) {
            screen.isFocusSeen();
            screen.page().keyboard().type(word);
            screen.press(on);
        }
    }
}
