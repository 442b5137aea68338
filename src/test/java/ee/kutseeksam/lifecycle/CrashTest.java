package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Killed in the middle of its work and started again, the product has lost nothing that it had answered for, and goes on. */
class CrashTest {

    /** @param task the engine's task that was completed, or empty */
    private record Command(UUID id, String method, String path, String body, boolean decides, String task) { }

    private final List<Command> answered = new ArrayList<>();
    private Command inFlight;

    @Test
    void kill_in_the_middle_of_work_loses_nothing_that_was_answered(@TempDir Path folder) {
        try (var product = new ProductProcess(folder)) {
            product.start();
            Browser anne = signedIn(product, "anne");
            CompletableFuture<Long> killed = CompletableFuture.supplyAsync(() -> killAtWork(product));
            orderUntilItIsGone(anne);
            assertThat(killed.join()).as("jobs that it was doing").isPositive();
            assertThat(answered).hasSizeGreaterThanOrEqualTo(6);

            product.start();
            JdbcClient database = product.database();
            answered.forEach(command -> assertKept(command, database));
            assertThat(anne.get("/api/tasks").statusCode()).as("the session has survived").isEqualTo(200);
            Browser again = signedIn(product, "anne");
            assertThat(again.command(inFlight.id(), inFlight.method(), inFlight.path(), inFlight.body()).statusCode()).isEqualTo(200);
            Command last = answered.get(answered.size() - 1);
            long events = count(database, "select count(*) from event");
            assertThat(again.command(last.id(), last.method(), last.path(), last.body()).statusCode()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(60)).until(() ->
                    count(database, "select count(*) from act_ru_job where retries_ > 0 and (duedate_ <= product_now()::timestamp or lock_owner_ is not null)") == 0);
            assertThat(events).isPositive();
            assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
            assertThat(count(database, "select count(*) from act_hi_job_log where job_exception_msg_ is not null")).isZero();
            assertThat(count(database, "select count(distinct service) from xtee_exchange where outcome = 'ANSWERED'")).as("registers were asked").isGreaterThan(2);
            assertThat(verify(signedIn(product, "oskar"))).startsWith("Erinevusi on 0");
        }
    }

    /** Once some commands are kept and jobs are running: kills it, and tells how many jobs it held. */
    private long killAtWork(ProductProcess product) {
        JdbcClient database = product.database();
        await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() ->
                count(database, "select count(*) from command where type like '%completion'") >= 3
                        && count(database, "select count(*) from act_ru_job where lock_owner_ is not null") > 0);
        product.kill();
        return count(database, "select count(*) from act_ru_job where lock_owner_ is not null");
    }

    private void orderUntilItIsGone(Browser anne) {
        try {
            for (int exam = 0; exam < 50; exam++) {
                String number = send(anne, "POST", "/api/exams", """
                        {"curriculum":"214802","awardingBody":"KA-LEIB","standards":[11330789],"type":"COMBINED","language":"et",\
                        "plannedOn":"2026-04-14"}""", true, "").get("number").asText();
                String task = nodes(read(anne.get("/api/tasks"))).stream().filter(open -> open.get("number").asText().equals(number))
                        .findFirst().orElseThrow().get("id").asText();
                String chosen = nodes(read(anne.get("/api/tasks/" + task + "/learners"))).stream()
                        .filter(learner -> learner.get("eligible").asBoolean() && learner.get("elsewhere").isEmpty()).limit(12)
                        .map(learner -> "{\"person\":" + learner.get("person") + ",\"qualifications\":[]}").collect(Collectors.joining(",", "[", "]"));
                send(anne, "POST", "/api/tasks/" + task + "/learners", chosen, true, "");
                send(anne, "POST", "/api/tasks/" + task + "/completion", "", false, task);
            }
        } catch (UncheckedIOException killed) {
            return;
        }
        throw new IllegalStateException("it lives");
    }

    private JsonNode send(Browser browser, String method, String path, String body, boolean decides, String task) {
        inFlight = new Command(UUID.randomUUID(), method, path, body, decides, task);
        JsonNode answer = read(browser.command(inFlight.id(), method, path, body));
        answered.add(inFlight);
        return answer;
    }

    private static void assertKept(Command command, JdbcClient database) {
        String id = "'" + command.id() + "'";
        assertThat(count(database, "select count(*) from command where result is not null and command_id = " + id)).as(command.path()).isOne();
        if (command.decides()) {
            assertThat(count(database, "select count(*) from event where meta->>'command' = " + id)).as(command.path()).isPositive();
        } else {
            assertThat(count(database, "select count(*) from act_hi_taskinst where end_time_ is not null and id_ = '" + command.task() + "'")).isOne();
        }
    }

    private String verify(Browser operator) {
        operator.command(UUID.randomUUID(), "POST", "/api/operations/work/verify", "");
        await().atMost(Duration.ofSeconds(60)).until(() -> !latest(operator).get("state").asText().equals("RUNNING"));
        return latest(operator).get("said").get(0).asText();
    }

    private JsonNode latest(Browser operator) {
        return read(operator.get("/api/operations/work"));
    }

    private static Browser signedIn(ProductProcess product, String who) {
        Browser browser = product.browser();
        browser.signIn(who);
        return browser;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static List<JsonNode> nodes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
