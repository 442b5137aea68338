package ee.kutseeksam.registers.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.kernel.RegisterBusy;
import ee.xtee.wire.ehis.EisOppeasutused;
import ee.xtee.wire.ehis.EisOppeasutusedResponse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Two nodes on one database: in no second do they ask more often than they may together, and people come before work. */
class RatesTest {

    private static final int RATE = 20;
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final HikariDataSource CONNECTIONS = new HikariDataSource();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeAll
    static void connect() {
        CONNECTIONS.setDataSource(DATABASE.asApp());
        CONNECTIONS.setMaximumPoolSize(12);
    }

    @AfterAll
    static void disconnect() {
        CONNECTIONS.close();
    }

    @BeforeEach
    void nobodyHasAsked() {
        JdbcClient.create(DATABASE.asOwner()).sql("update register_rate set free_at = '-infinity', promised_at = '-infinity'").update();
    }

    private static Rates node(int rate) {
        RateSettings settings = new RateSettings(Map.of(Register.EDUCATION, rate, Register.CERTIFICATES, rate), Map.of("askNumber", Register.CERTIFICATES));
        return new Rates(settings, moments(), new SimpleMeterRegistry());
    }

    private static Moments moments() {
        return new Moments(JdbcClient.create(CONNECTIONS), new DataSourceTransactionManager(CONNECTIONS));
    }

    private static List<Long> sorted(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted;
    }

    /** The most that fall into any second that begins with one of them. @param second in the unit of the times */
    private static long mostInASecond(List<Long> times, long second) {
        return times.stream().mapToLong(from -> times.stream().filter(one -> one >= from && one < from + second).count()).max().orElseThrow();
    }

    private void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }

    @Test
    void two_nodes_together_are_never_over_the_rate_and_use_most_of_it() throws InterruptedException, ExecutionException {
        List<Long> passed = Collections.synchronizedList(new ArrayList<>());
        List<Long> waited = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        long begun = System.nanoTime();
        for (Rates node : List.of(node(RATE), node(RATE))) {
            for (int worker = 0; worker < 16; worker++) {
                all.add(threads.submit(() -> {
                    while (System.nanoTime() - begun < Duration.ofSeconds(5).toNanos()) {
                        node.pass(Register.CERTIFICATES, Lane.WORK);
                        passed.add(System.nanoTime());
                    }
                }));
            }
            all.add(threads.submit(() -> {
                for (int visit = 0; visit < 6; visit++) {
                    Thread.sleep(700);
                    long asked = System.nanoTime();
                    node.pass(Register.CERTIFICATES, Lane.PEOPLE);
                    passed.add(System.nanoTime());
                    waited.add(System.nanoTime() - asked);
                }
                return null;
            }));
        }
        await(all);
        assertThat(mostInASecond(sorted(passed), 1_000_000_000L)).isLessThanOrEqualTo(RATE).isGreaterThan(RATE / 4);
        assertThat(sorted(waited).get(waited.size() / 2)).as("work that would wait for two seconds is in nobody's way").isLessThan(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void the_simulated_register_itself_counts_no_more() throws InterruptedException, ExecutionException, IOException {
        List<Future<?>> all = new ArrayList<>();
        TestSimulator.resetXtee();
        for (Rates node : List.of(node(RATE), node(RATE))) {
            XRoadClient client = TestClient.of(URI.create(TestSimulator.securityServer()), node, Collections.synchronizedList(new ArrayList<>()));
            for (int worker = 0; worker < 2; worker++) {
                all.add(threads.submit(() -> {
                    for (int question = 0; question < 12; question++) {
                        client.ask(Service.reading(Register.EDUCATION, "eisOppeasutused", "v1", Duration.ofSeconds(10)), new EisOppeasutused(),
                                EisOppeasutusedResponse.class, "rate");
                    }
                }));
            }
        }
        await(all);
        JsonNode journal = new ObjectMapper().readTree(URI.create(TestSimulator.address() + "/sim/xtee/state").toURL()).path("journal");
        List<Long> came = StreamSupport.stream(journal.spliterator(), false).filter(line -> line.path("issue").asText().equals("rate"))
                .map(line -> Math.round(line.path("at").asDouble() * 1000) - line.path("millis").asLong()).toList();
        assertThat(came).hasSize(48);
        assertThat(mostInASecond(sorted(came), 1000)).isLessThanOrEqualTo(RATE).isGreaterThan(RATE / 4);
    }

    @Test
    void whoever_comes_too_late_to_its_turn_takes_another() throws InterruptedException {
        Rates node = node(1);
        assertThat(node.take("askNumber")).isEmpty();
        Thread.sleep(300);
        long asked = System.nanoTime();
        node.pass(Register.CERTIFICATES, Lane.WORK);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(600));
    }

    @Test
    void a_turn_that_was_taken_before_is_used() {
        Rates node = node(1);
        Duration shortest = Duration.ofSeconds(2);
        for (int again = 0; again < 5; again++) {
            nobodyHasAsked();
            assertThat(node.take("askNumber")).isEmpty();
            long asked = System.nanoTime();
            node.pass(Register.CERTIFICATES, Lane.WORK);
            Duration waited = Duration.ofNanos(System.nanoTime() - asked);
            shortest = waited.compareTo(shortest) < 0 ? waited : shortest;
        }
        assertThat(shortest).isLessThan(Duration.ofMillis(600));
    }

    @Test
    void work_that_finds_no_room_comes_back_one_after_the_other() {
        JdbcClient.create(DATABASE.asOwner()).sql("update register_rate set free_at = clock_timestamp() + interval '1 minute'").update();
        Rates node = node(1);
        Optional<Duration> first = node.take("askNumber");
        long between = System.nanoTime();
        Optional<Duration> second = node.take("askNumber");
        assertThat(first.orElseThrow()).isBetween(Duration.ofSeconds(40), Duration.ofMillis(61_100));
        Duration apart = second.orElseThrow().minus(first.get()).plusNanos(System.nanoTime() - between);
        assertThat(apart).isBetween(Duration.ofMillis(1000), Duration.ofSeconds(20));
        assertThatThrownBy(() -> node.pass(Register.CERTIFICATES, Lane.PEOPLE)).isInstanceOf(RegisterBusy.class)
                .hasMessageContaining("kutseregister, kuni 1 korda sekundis").hasMessageContaining("proovi minuti pärast uuesti");
    }

    @Test
    void an_unlimited_register_and_a_step_that_asks_none_cost_nothing() {
        Rates node = new Rates(new RateSettings(Map.of(Register.CERTIFICATES, 0), Map.of("askNumber", Register.CERTIFICATES)), null, new SimpleMeterRegistry());
        assertThat(node.areCounted()).isFalse();
        assertThat(node.take("askNumber")).isEmpty();
        assertThat(node(1).take("applyForCertificates")).isEmpty();
        node.pass(Register.CERTIFICATES, Lane.WORK);
        assertThatThrownBy(() -> new RateSettings(Map.of(Register.CERTIFICATES, -1), Map.of())).hasMessageContaining("kutseregister");
    }

    @Test
    void each_lane_keeps_to_its_part() {
        for (int rate = 1; rate <= 200; rate++) {
            double people = Lane.PEOPLE.secondsApart(rate);
            double work = Lane.WORK.secondsApart(rate);
            double longest = 1 + Lane.LATE.toMillis() / 1000.0;
            long most = Math.round(Math.ceil(longest / work - 1e-9)) + (people == 0 ? 0 : Math.round(Math.ceil(longest / people - 1e-9)));
            assertThat(most).as("a rate of %s", rate).isEqualTo(rate);
        }
    }
}
