package ee.kutseeksam.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import ee.kutseeksam.ProductTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class OneClockTest {

    @Autowired Clock clock;
    @Autowired ProductClock product;
    @Autowired TimeTravel travel;
    @Autowired JdbcClient database;
    @Autowired JobLocks locks;
    @Autowired NodeSettings node;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;

    @Test
    void log_decisions_and_timers_read_the_same_time() {
        Instant now = clock.instant();
        assertThat(now).isAfterOrEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(clock.getZone()).hasToString("Europe/Tallinn");
        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(now, within(1, ChronoUnit.SECONDS));
        assertThat(database.sql("select product_now()").query(OffsetDateTime.class).single().toInstant())
                .isCloseTo(now, within(1, ChronoUnit.SECONDS));
    }

    @Test
    void a_jump_reaches_the_next_timer_and_runs_its_job_once() {
        start("threeDays", "P3D");
        int before = Probes.RUNS.get();
        Instant due = management.createJobQuery().processDefinitionKey("threeDays").singleResult().getDuedate().toInstant();
        assertThat(due).isCloseTo(clock.instant().plus(Duration.ofDays(3)), within(1, ChronoUnit.MINUTES));
        assertThat(travel.nextTimer().orElseThrow()).isBeforeOrEqualTo(due);
        travel.to(due.plusSeconds(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> Probes.RUNS.get() > before);
        await().during(Duration.ofSeconds(1)).until(() -> Probes.RUNS.get() == before + 1);
    }

    @Test
    void a_jump_waits_for_the_running_job_and_does_not_run_it_again() {
        Probes.lasting = 1500;
        try {
            int before = Probes.RUNS.get();
            start("atOnce", "PT0S");
            await().atMost(Duration.ofSeconds(20)).until(() -> Probes.RUNS.get() == before + 1);
            travel.to(clock.instant().plus(Duration.ofDays(1)));
            await().atMost(Duration.ofSeconds(10)).until(() -> runtime.createProcessInstanceQuery().processDefinitionKey("atOnce").count() == 0);
            assertThat(Probes.RUNS.get()).isEqualTo(before + 1);
        } finally {
            Probes.lasting = 0;
        }
    }

    @Test
    void time_never_goes_back() {
        Instant before = clock.instant();
        travel.to(before.minus(Duration.ofDays(1)));
        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }

    @Test
    void another_nodes_jump_is_followed_and_expires_no_lock_of_ours() {
        start("lockedOverJump", "P900D");
        String job = management.createJobQuery().processDefinitionKey("lockedOverJump").singleResult().getId();
        database.sql("""
                update act_ru_job set lock_owner_ = :node, lock_exp_time_ = :until where id_ = :job
                """).param("node", node.name()).param("until", Timestamp.from(clock.instant().plusSeconds(300))).param("job", job).update();
        database.sql("update clock set offset_micros = offset_micros + 3600000000").update();
        product.refresh();
        Instant expires = database.sql("select lock_exp_time_ from act_ru_job where id_ = :job").param("job", job)
                .query(Timestamp.class).single().toInstant();
        assertThat(expires).isAfter(clock.instant().plusSeconds(200));
        locks.freeOwn();
        assertThat(database.sql("select lock_owner_ is null from act_ru_job where id_ = :job").param("job", job)
                .query(Boolean.class).single()).isTrue();
        Probes.end(runtime, "lockedOverJump");
    }

    private void start(String key, String duration) {
        repository.createDeployment().addModelInstance(key + ".bpmn", Probes.timer(key, duration)).deploy();
        runtime.startProcessInstanceByKey(key);
    }
}
