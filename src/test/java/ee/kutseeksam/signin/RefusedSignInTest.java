package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever does not come from TARA as they must stays outside, reads one sentence, and is told of in the log without personal data. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedSignInTest {

    private static final Pattern PERSONAL = Pattern.compile("[1-6][0-9]{10}|Näidis|Testkool|eyJ|code=");

    @LocalServerPort int port;
    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void mend() {
        TestSimulator.noFaults();
    }

    @ParameterizedTest
    @CsvSource({"WRONG_NONCE,stale", "NO_NONCE,stale", "OTHER_AUDIENCE,service", "OTHER_ISSUER,service", "ALG_NONE,service", "ALG_HS256,service",
        "OTHER_KEY,service", "EXPIRED,service", "LOW_ACR,level", "NO_ACR,level", "STRANGE_SUBJECT,code", "LONG_AGO,stale", "WRONG_STATE,stale",
        "USED_CODE,service", "BROKEN,service", "AWAY,service"})
    void a_spoilt_answer_lets_nobody_in(String fault, String refusal, CapturedOutput said) {
        TestSimulator.fault("anne", fault);

        isOutside(browser.signIn("anne"), refusal, said);
        assertThat(Browser.location(browser.signIn("anne"))).as("the next, sound sign-in").endsWith("/");
    }

    @Test
    void a_way_back_is_gone_once(CapturedOutput said) {
        String way = browser.chosen("anne", browser.begun("/sisene/kaudu/tara"));
        isOutside(new Browser(port).come(way), "stale", said);

        Browser thief = new Browser(port);
        thief.begun("/sisene/kaudu/tara");
        isOutside(thief.come(way), "stale", said);

        assertThat(Browser.location(browser.come(way))).endsWith("/");
        assertThat(Browser.location(browser.come(way))).as("in already, so nothing is lost").endsWith("/");
        browser.post("/valju", "");
        isOutside(browser.come(way), "stale", said);
    }

    @Test
    void a_used_code_opens_nothing_under_another_state(CapturedOutput said) {
        String way = browser.chosen("anne", browser.begun("/sisene/kaudu/tara"));
        browser.come(way);
        Browser other = new Browser(port);
        String fresh = other.chosen("leida", other.begun("/sisene/kaudu/tara"));
        String mixed = fresh.replaceAll("code=[^&]*", way.replaceAll(".*(code=[^&]*).*", "$1"));

        isOutside(other.come(mixed), "service", said);
    }

    @Test
    void whoever_breaks_off_reads_so(CapturedOutput said) {
        isOutside(browser.signIn(""), "cancelled", said);
    }

    @Test
    void without_an_estonian_code_nobody_comes_in(CapturedOutput said) {
        isOutside(browser.signIn("aleksi"), "code", said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "/%0d%0aSet-Cookie:x", "/valju", "/api/exams", ""})
    void nobody_is_led_elsewhere(String goal) {
        String asked = "/sisene/kaudu/tara?edasi=" + goal.replace("\\", "%5C");
        assertThat(Browser.location(browser.signIn("anne", asked))).isIn("/", "http://localhost:" + port + "/");
    }

    private void isOutside(HttpResponse<String> answer, String refusal, CapturedOutput said) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).endsWith("/sisene?viga=" + refusal);
        assertThat(browser.get("/sisene?viga=" + refusal).body()).contains(Refusal.sentence(refusal)).contains("role=\"alert\"");
        assertThat(said.getAll()).contains("sign-in refused: " + refusal.toUpperCase()).doesNotContainPattern(PERSONAL);
    }
}
