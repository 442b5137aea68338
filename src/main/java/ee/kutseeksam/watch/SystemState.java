package ee.kutseeksam.watch;

import ee.kutseeksam.engine.verify.Verifications;
import ee.kutseeksam.engine.verify.Verifications.Verified;
import ee.kutseeksam.registers.xroad.ExchangeLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the house is at this moment, in one sheet: what works, what waits and since when. No part of it names a person. */
@Component
public class SystemState {

    /** @param since when the oldest of them began to wait, @param late how many are past their day */
    public record Waiting(String step, long count, Instant since, long late) { }

    /** @param node whose jobs they are, @param expired whether its lock has run out */
    public record JobLock(String node, long jobs, boolean expired) { }

    /** @param waits how many wait for a lock of the database, @param oldestSeconds how long the oldest transaction is open */
    public record Database(String version, String schema, long inUse, long idle, long queued, long waits, double oldestSeconds) { }

    public record Jobs(long due, long failed, long lockExpired, long incidents, Optional<Instant> nextTimer) { }

    /** @param at when the certificate register was compared with last, @param whole whether all could be, @param differences found by then */
    public record Compared(Optional<Instant> at, boolean whole, long differences) { }

    public record Sheet(List<ExchangeLog.Doing> registers, Jobs jobs, long head, Optional<Verified> verified, Compared compared, List<Waiting> waiting,
                        List<JobLock> locks, Database database, String program, String engine, Map<String, Double> diagrams) {

        /** Nothing of it needs anybody's hand. */
        public boolean isWell() {
            return registers.stream().allMatch(register -> register.away().isEmpty()) && jobs.failed() == 0 && jobs.incidents() == 0
                    && jobs.lockExpired() == 0 && compared.differences() == 0 && verified.map(Verified::findings).orElse(List.of()).isEmpty();
        }
    }

    private final Readings readings;
    private final ExchangeLog registers;
    private final Verifications verifications;
    private final SchemaHealth schema;
    private final MeterRegistry meters;
    private final JdbcClient jdbc;

    SystemState(Readings readings, ExchangeLog registers, Verifications verifications, SchemaHealth schema, MeterRegistry meters, JdbcClient jdbc) {
        this.readings = readings;
        this.registers = registers;
        this.verifications = verifications;
        this.schema = schema;
        this.meters = meters;
        this.jdbc = jdbc;
    }

    public Sheet sheet() {
        Reading reading = readings.take();
        return new Sheet(registers.doing(), jobs(reading), (long) reading.one("head"), verifications.latest(), compared(reading), waiting(), locks(),
                database(reading), Optional.ofNullable(SystemState.class.getPackage().getImplementationVersion()).orElse("arendusversioon"),
                jdbc.sql("select version_ from act_ge_schema_log order by timestamp_ desc, id_ desc limit 1").query(String.class).optional().orElse(""),
                new Reading(jdbc.sql("select 'diagram', key_, max(version_) from act_re_procdef group by 2")
                        .query((row, number) -> new Reading.Row(row.getString(1), row.getString(2), row.getDouble(3))).list()).by("diagram"));
    }

    private Jobs jobs(Reading reading) {
        Map<String, Double> counts = reading.by("jobs");
        return new Jobs(count(counts, "due"), count(counts, "failed"), count(counts, "locked_expired"),
                (long) reading.by("incidents").values().stream().mapToDouble(one -> one).sum(),
                jdbc.sql("select duedate_ from act_ru_job where type_ = 'timer' and retries_ > 0 and duedate_ > product_now()::timestamp order by 1 limit 1")
                        .query((row, number) -> row.getTimestamp(1).toInstant()).optional());
    }

    private Compared compared(Reading reading) {
        long differences = (long) reading.by("differences").values().stream().mapToDouble(one -> one).sum();
        return jdbc.sql("select at, left_out = '' as whole from register_comparison order by id desc limit 1")
                .query((row, number) -> new Compared(Optional.of(row.getTimestamp(1).toInstant()), row.getBoolean(2), differences)).optional()
                .orElse(new Compared(Optional.empty(), true, differences));
    }

    private static long count(Map<String, Double> counts, String label) {
        return counts.getOrDefault(label, 0.0).longValue();
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select task_def_key_, count(*), min(create_time_), count(*) filter (where due_date_ < product_now()::timestamp)
                        from act_ru_task group by 1 order by 3""")
                .query((row, number) -> new Waiting(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant(), row.getLong(4))).list();
    }

    private List<JobLock> locks() {
        return jdbc.sql("""
                        select lock_owner_, count(*), bool_or(lock_exp_time_ < product_now()::timestamp) from act_ru_job
                        where lock_owner_ is not null group by 1 order by 1""")
                .query((row, number) -> new JobLock(row.getString(1), row.getLong(2), row.getBoolean(3))).list();
    }

    private Database database(Reading reading) {
        return new Database(jdbc.sql("show server_version").query(String.class).single(), schema.made(), pool("active"), pool("idle"), pool("pending"),
                jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single(), reading.one("oldest"));
    }

    private long pool(String state) {
        return Optional.ofNullable(meters.find("hikaricp.connections." + state).gauge()).map(Gauge::value).map(Double::longValue).orElse(0L);
    }
}
