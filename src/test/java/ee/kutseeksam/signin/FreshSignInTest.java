package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A signature needs a sign-in of the last five minutes at the high level, at every door, and comes back to where it was wanted. */
@ProductTest
class FreshSignInTest {

    private static final int CLEANER = 11025024;
    private static final String SENTENCE = "Allkirja andmiseks sisene TARA kaudu uuesti";

    @LocalServerPort int port;
    @Autowired TestDatabase database;
    @Autowired Stage stage;
    @Autowired Clock clock;
    @Autowired TimeTravel time;

    @AfterEach
    void mend() {
        TestSimulator.noFaults();
    }

    @Test
    void whoever_signed_in_long_ago_or_weakly_signs_after_a_fresh_sign_in() {
        LocalDateTime start = LocalDate.now(clock).plusDays(11).atTime(9, 0);
        ExamPlay exam = stage.order(new ExamPlay.Plan("48", "201064", "KA-RAK", CLEANER, ExamType.PRACTICAL, start.toLocalDate(), 4, 2));
        exam.prepareAndSend().accept().appoint().schedule(start);
        time.to(start.plusHours(3).atZone(clock.getZone()).toInstant());
        exam.enterResults(Assessor.pattern("", ExamType.PRACTICAL)).decideAsProposed();
        String first = exam.task("signProtocol", 1);
        String second = exam.task("signProtocol", 2);

        Browser kadri = new Browser(port);
        kadri.signIn("kadri");
        kadri.get("/camunda/app/tasklist/default/");
        OldSignIn.make(database, kadri.cookie("KUTSE"), Duration.ofMinutes(5).plusSeconds(5));
        isRefused(complete(kadri, first));
        HttpResponse<String> engines = kadri.post("/camunda/api/engine/engine/default/task/" + first + "/complete", "{}");
        assertThat(engines.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(engines.body()).contains(SENTENCE);
        assertThat(kadri.get("/ulesanded/" + first).statusCode()).as("looking needs no freshness").isEqualTo(200);

        String anew = "/sisene/kaudu/tara?uuesti&edasi=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%23%2F%3Ftask%3D" + first;
        assertThat(kadri.begun(anew)).contains("acr_values=high", "prompt=login", "max_age=0");
        assertThat(Browser.location(kadri.signIn("kadri", anew))).endsWith("/camunda/app/tasklist/default/#/?task=" + first);
        assertThat(complete(kadri, first).statusCode()).isEqualTo(200);

        TestSimulator.fault("kadri", "SUBSTANTIAL_ACR");
        assertThat(Browser.location(kadri.signIn("kadri"))).as("enough to come in").endsWith("/");
        isRefused(complete(kadri, second));
        TestSimulator.fault("kadri", "SUBSTANTIAL_ACR");
        assertThat(Browser.location(kadri.signIn("kadri", anew))).endsWith("/sisene?viga=level");
        kadri.signIn("kadri", anew);
        OldSignIn.make(database, kadri.cookie("KUTSE"), Duration.ofMinutes(4));
        assertThat(complete(kadri, second).statusCode()).isEqualTo(200);
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:kutseeksam:rule:SIGN_IN_IS_FRESH", SENTENCE);
    }

    private static HttpResponse<String> complete(Browser browser, String task) {
        browser.get("/sisene");
        return browser.command(UUID.randomUUID(), "POST", "/api/tasks/" + task + "/completion", "");
    }
}
