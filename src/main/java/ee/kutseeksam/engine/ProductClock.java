package ee.kutseeksam.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The product's only clock, in Estonia's zone: system time plus the offset that the database keeps, so that log, decisions,
 * SQL's {@code product_now()} and the engine's timers agree. It moves forward only; another node's jump is noticed within a second.
 */
@Component
@DependsOnDatabaseInitialization
public final class ProductClock extends Clock {

    public static final ZoneId ESTONIA = ZoneId.of("Europe/Tallinn");

    private final JdbcClient database;
    private final JobLocks locks;
    private final ZoneId zone;
    private volatile Duration offset;

    @Autowired
    ProductClock(JdbcClient database, JobLocks locks, ClockSettings settings) {
        this(database, locks, ESTONIA, Duration.ZERO);
        settings.start().ifPresent(start -> beginAt(start.toInstant()));
        offset = kept();
        refresh();
    }

    private ProductClock(JdbcClient database, JobLocks locks, ZoneId zone, Duration offset) {
        this.database = database;
        this.locks = locks;
        this.zone = zone;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time in another zone, as it is now: it does not follow later jumps. */
    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(Clock.system(other), offset);
    }

    /** Takes over what the database says, for this clock and for the engine's; a job that this node is running keeps its lock. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void refresh() {
        Duration kept = kept();
        Duration jump = kept.minus(offset);
        if (!jump.isZero()) {
            offset = kept;
            locks.keepOverJump(jump);
        }
        ClockUtil.offset(kept.toMillis());
    }

    /** Keeps the jump in the database and follows it; the caller has seen to it that no job of this node is running. */
    void jumpBy(Duration jump) {
        if (jump.isNegative()) {
            throw new IllegalArgumentException("The clock moves forward only");
        }
        database.sql("update clock set offset_micros = offset_micros + :jump")
                .param("jump", micros(jump)).update();
        refresh();
    }

    private Duration kept() {
        return Duration.ofNanos(1000 * database.sql("select offset_micros from clock").query(Long.class).single());
    }

    private void beginAt(Instant start) {
        database.sql("update clock set offset_micros = :offset where offset_micros = 0 and not exists (select from event)")
                .param("offset", micros(Duration.between(Instant.now(), start))).update();
    }

    /** Whole milliseconds, because the engine's clock knows no finer. */
    private static long micros(Duration duration) {
        return 1000 * duration.toMillis();
    }
}
