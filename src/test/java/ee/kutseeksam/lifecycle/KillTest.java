package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.demo.SimulatorProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The product is killed while it enters certificates, with the registers a process beside it: afterwards each award is in the register once,
 * with the number that the product has. {@code -Dkill.times=20} kills it more often.
 */
class KillTest {

    /** @param revision which the engine counts each time it takes the job */
    private record Held(String id, int revision) { }

    private static final int KILLS = Integer.getInteger("kill.times", 2);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration NEXT_QUESTION = Duration.ofMinutes(11);

    private final Random dice = new Random(Long.getLong("kill.seed", 1));
    private final List<Long> wentOnAfter = new ArrayList<>();
    private final List<Integer> heldAtDeath = new ArrayList<>();

    @Test
    void whenever_it_is_killed_each_award_gets_into_the_register_once(@TempDir Path folder) {
        int port = TestSimulator.freePort();
        try (var simulator = new SimulatorProcess("ee.simulator.Main", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                port, folder.resolve("registers")); var product = ProductProcess.demo(folder, port, "--kutse.certificates.quiet=PT3S", "--kutse.xtee.longest=PT2S")) {
            assertThat(simulator.start()).isTrue();
            Browser registers = new Browser(port);
            product.start();
            JdbcClient database = product.database();
            desk(registers, "settings", "{\"numberDelay\":\"PT1H\"}");
            desk(registers, "faults", "{\"kind\":\"LATENCY\",\"service\":\"*\",\"millis\":500}");
            sign(product);
            for (int kill = 0; kill < KILLS; kill++) {
                List<Held> held = killAtWork(product, database);
                heldAtDeath.add(held.size());
                product.start();
                wentOnAfter.add(goOn(held, database));
                System.out.printf("kill %d: it held %d jobs, they went on %d ms after the start%n", kill + 1, held.size(), wentOnAfter.get(kill));
            }
            registers.request("DELETE", "/sim/xtee/faults", "", Map.of());
            desk(registers, "settings", "{\"numberDelay\":\"PT0S\"}");
            await().atMost(SOON.multipliedBy(3)).pollInterval(Duration.ofSeconds(2)).until(() -> {
                move(product);
                return count(database, "select count(*) from exam_certificate where status <> 'REGISTERED'") == 0;
            });
            List<String> numbers = database.sql("select number from exam_certificate order by number").query(String.class).list();
            List<String> entered = new ArrayList<>();
            read(registers.get("/sim/xtee/certificates")).forEach(line -> entered.add(line.path("number").asText()));
            System.out.printf("killed %d times, with jobs %s, certificates %d, the register has %d; jobs went on after %s ms%n", KILLS, heldAtDeath,
                    numbers.size(), entered.size(), wentOnAfter);
            assertThat(heldAtDeath).as("it was at work").anyMatch(jobs -> jobs > 0);
            assertThat(entered).containsExactlyInAnyOrderElementsOf(numbers).hasSizeGreaterThan(5);
            assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
            assertThat(wentOnAfter).allMatch(millis -> millis < SOON.toMillis());
        }
    }

    /** The demo leaves an exam whose groups wait for a signature: with it the certificates begin. */
    private void sign(ProductProcess product) {
        Browser chair = product.browser();
        chair.signIn("kadri");
        int signed = 0;
        for (JsonNode task : read(chair.get("/api/tasks"))) {
            if (task.path("step").asText().equals("signProtocol")) {
                HttpResponse<String> answer = chair.command(UUID.randomUUID(), "POST", "/api/tasks/" + task.path("id").asText() + "/completion", "");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                signed++;
            }
        }
        assertThat(signed).isPositive();
    }

    /** At a moment of its own, once it holds jobs of certificates; time is moved meanwhile, so that there are some. */
    private List<Held> killAtWork(ProductProcess product, JdbcClient database) {
        CompletableFuture<Void> moving = CompletableFuture.runAsync(() -> move(product));
        await().atMost(SOON).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> !held(database).isEmpty());
        LockSupport.parkNanos(Duration.ofMillis(dice.nextInt(500)).toNanos());
        product.kill();
        moving.handle((moved, killed) -> moved).join();
        return held(database);
    }

    private static List<Held> held(JdbcClient database) {
        return database.sql("select id_, rev_ from act_ru_job where lock_owner_ is not null and process_def_key_ = 'certificate'")
                .query((row, number) -> new Held(row.getString("id_"), row.getInt("rev_"))).list();
    }

    /** How many milliseconds after the start the jobs that it had held have been taken up again. */
    private static long goOn(List<Held> held, JdbcClient database) {
        long ready = System.nanoTime();
        held.forEach(job -> await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() ->
                database.sql("select count(*) from act_ru_job where id_ = :id and rev_ <= :revision").param("id", job.id()).param("revision", job.revision())
                        .query(Long.class).single() == 0));
        return (System.nanoTime() - ready) / 1_000_000;
    }

    /** To where every certificate is asked about again; work that is under way is waited for. */
    private void move(ProductProcess product) {
        Browser anne = product.browser();
        anne.signIn("anne");
        await().atMost(SOON).pollInterval(Duration.ofMillis(300)).until(() -> {
            Instant now = Instant.parse(read(anne.get("/api/time")).path("now").asText());
            return anne.command(UUID.randomUUID(), "PUT", "/api/time", "{\"moment\":\"" + now.plus(NEXT_QUESTION) + "\"}").statusCode() == 200;
        });
    }

    private static void desk(Browser registers, String what, String wanted) {
        assertThat(registers.request("POST", "/sim/xtee/" + what, wanted, Map.of()).statusCode()).isEqualTo(200);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    private static long count(JdbcClient database, String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
