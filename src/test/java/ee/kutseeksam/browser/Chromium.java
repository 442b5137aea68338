package ee.kutseeksam.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The machine's own Chromium, one for all tests of a JVM; each person has signed in once and has their own cookies in it. */
final class Chromium implements AutoCloseable {

    private static final Path PLACE = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final int PATIENCE = 60_000;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 850;

    private static Chromium only;

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(PLACE)
            .setArgs(List.of("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync")));
    private final Map<String, BrowserContext> people = new HashMap<>();

    private Chromium() { }

    static synchronized Chromium only() {
        if (only == null) {
            only = new Chromium();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(only::close));
        }
        return only;
    }

    /** Where this person has signed in. */
    Screen of(String person, String address) {
        BrowserContext known = people.get(person);
        if (known == null) {
            known = stranger(address);
            people.put(person, known);
            Screen screen = new Screen(known.newPage());
            screen.signIn(person);
            screen.close();
        }
        return new Screen(known.newPage());
    }

    /** Where nobody has signed in yet. */
    BrowserContext stranger(String address) {
        BrowserContext context = browser.newContext(new NewContextOptions().setBaseURL(address).setLocale("et-EE").setTimezoneId("Europe/Tallinn")
                .setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Tests in a browser are skipped where there is none, and loudly. */
    static final class IsHere implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isExecutable(PLACE)) {
                return ConditionEvaluationResult.enabled("there is " + PLACE);
            }
            String why = "SKIPPED: browser tests of " + context.getDisplayName() + ", no Chromium at " + PLACE + " (-Dchromium=<path> names another)";
            System.out.println(why);
            return ConditionEvaluationResult.disabled(why);
        }
    }
}
