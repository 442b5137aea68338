package ee.kutseeksam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks axe of what is on a screen, in its frames too. */
final class Axe {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    /** What can be folded is looked at unfolded, and what stands behind tabs side by side. */
    private static final String UNFOLD = """
            () => {
                document.querySelectorAll('details').forEach(one => { one.open = true; });
                document.querySelectorAll('.panel').forEach(one => { one.hidden = false; });
            }""";

    private Axe() { }

    /** Nothing that axe calls serious or critical. */
    static void findsNothingGrave(Screen screen, String what) {
        screen.page().frames().forEach(frame -> frame.evaluate(UNFOLD));
        var violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        List<String> grave = new AxeBuilder(screen.page()).setLegacyMode(true).options(violationsAlone).analyze().getViolations().stream()
                .filter(found -> GRAVE.contains(found.getImpact())).flatMap(Axe::places).toList();
        assertThat(grave).as(what).isEmpty();
    }

    private static Stream<String> places(Rule found) {
        return found.getNodes().stream().limit(5).map(node -> found.getId() + ": " + node.getTarget() + " " + node.getHtml().replaceAll("\\s+", " ")
                + (node.getAny().isEmpty() ? "" : " | " + node.getAny().get(0).getMessage()));
    }
}
