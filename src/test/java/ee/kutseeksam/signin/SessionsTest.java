package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a session keeps, for how long, and for whom. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class SessionsTest {

    @LocalServerPort int port;
    @Autowired TestDatabase database;
    private JdbcClient sessions;

    @BeforeEach
    void look() {
        sessions = JdbcClient.create(database.asOwner());
    }

    @Test
    void a_sign_in_changes_the_cookie_which_scripts_and_other_sites_do_not_get() {
        Browser browser = new Browser(port);
        String before = browser.chosen("anne", browser.begun("/sisene/kaudu/tara"));
        String anonymous = browser.cookie("KUTSE");
        String set = browser.come(before).headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("KUTSE=")).findFirst().orElseThrow();

        assertThat(set).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        assertThat(anonymous).isNotEqualTo("none");
        assertThat(browser.cookie("KUTSE")).isNotEqualTo(anonymous);
        assertThat(with(anonymous, "anybody").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_holds_neither_name_nor_code_nor_token() {
        Browser browser = signedIn("anne");
        browser.get("/camunda/app/tasklist/default/");
        browser.get("/");
        String all = String.join("\n", sessions.sql("""
                select attribute_name || ' ' || encode(attribute_bytes, 'escape') from spring_session_attributes
                """).query(String.class).list());
        assertThat(all).contains("kutse.person").doesNotContain("47504179974", "Testkool", "eyJ", "id_token");
        assertThat(sessions.sql("select count(*) from spring_session where principal_name ~ '[0-9]{11}'").query(Integer.class).single()).isZero();
    }

    @Test
    void a_stolen_cookie_ends_the_session_in_another_browser(CapturedOutput said) {
        Browser browser = signedIn("anne");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);

        assertThat(with(browser.cookie("KUTSE"), "Mozilla/5.0 (somebody else's)").statusCode()).isEqualTo(302);
        assertThat(said.getAll()).contains("session ended: the cookie has come from another browser");
        assertThat(browser.get("/").statusCode()).as("its owner learns of it").isEqualTo(302);
    }

    @Test
    void unused_for_half_an_hour_it_ends() {
        Browser browser = signedIn("anne");
        assertThat(sessions.sql("select distinct max_inactive_interval from spring_session").query(Integer.class).list()).containsExactly(1800);
        unusedFor(browser, Duration.ofMinutes(29));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        unusedFor(browser, Duration.ofMinutes(31));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void after_eight_hours_it_ends_however_busy(CapturedOutput said) {
        Browser browser = signedIn("anne");
        signedInBefore(browser, Duration.ofHours(8).minusMinutes(1));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        signedInBefore(browser, Duration.ofHours(8).plusMinutes(1));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(said.getAll()).contains("session ended: the sign-in has lasted as long as it may");
    }

    @Test
    void two_tabs_sign_in_at_a_time_and_one_signs_out_for_both() {
        Browser browser = new Browser(port);
        String first = browser.begun("/sisene/kaudu/tara?edasi=/eksamid");
        String second = browser.begun("/sisene/kaudu/tara?edasi=/statistika");
        String wayOfSecond = browser.chosen("anne", second);
        assertThat(Browser.location(browser.come(browser.chosen("anne", first)))).endsWith("/eksamid");
        assertThat(Browser.location(browser.come(wayOfSecond))).as("in already").endsWith("/");

        browser.get("/sisene");
        assertThat(Browser.location(browser.post("/valju", ""))).endsWith("/sisene?valjas");
        assertThat(browser.get("/eksamid").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void without_a_role_one_is_in_and_learns_what_to_do() {
        Browser mari = new Browser(port);
        assertThat(Browser.location(mari.signIn("mari"))).endsWith("/");
        assertThat(Browser.location(mari.get("/"))).endsWith("/sisene/rollita");
        assertThat(mari.get("/sisene/rollita").body()).contains("Sul ei ole siin veel rolli", "href=\"/ligipaas\"");
        assertThat(Browser.location(mari.get("/camunda/app/tasklist/default/"))).endsWith("/sisene/rollita");
        assertThat(mari.get("/api/tasks").statusCode()).isEqualTo(403);
        assertThat(mari.post("/valju", "").statusCode()).isEqualTo(302);
    }

    private Browser signedIn(String who) {
        Browser browser = new Browser(port);
        browser.signIn(who);
        browser.get("/sisene");
        return browser;
    }

    private void unusedFor(Browser browser, Duration time) {
        long at = System.currentTimeMillis() - time.toMillis();
        assertThat(sessions.sql("update spring_session set last_access_time = :at, expiry_time = :at + 1800000 where session_id = :id")
                .param("at", at).param("id", id(browser)).update()).isOne();
    }

    /** The moment is kept as a Java long: its last eight bytes. */
    private void signedInBefore(Browser browser, Duration time) {
        String moment = "%016x".formatted(System.currentTimeMillis() - time.toMillis());
        assertThat(sessions.sql("""
                update spring_session_attributes set attribute_bytes = substring(attribute_bytes from 1 for length(attribute_bytes) - 8) || decode(:moment, 'hex')
                where attribute_name = 'kutse.since' and session_primary_id = (select primary_id from spring_session where session_id = :id)
                """).param("moment", moment).param("id", id(browser)).update()).isOne();
    }

    private static String id(Browser browser) {
        return new String(Base64.getDecoder().decode(browser.cookie("KUTSE")), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> with(String cookie, String userAgent) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).header("Accept", "text/html")
                    .header("Cookie", "KUTSE=" + cookie).header("User-Agent", userAgent).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
