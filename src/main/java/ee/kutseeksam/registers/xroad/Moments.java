package ee.kutseeksam.registers.xroad;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The moments at which a register may be asked, given out by the database to all nodes: each reservation is one statement, committed by itself. */
@Component
class Moments {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Moments(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How far the next free moment is, which is the asker's from now on; nothing when it is farther than the patience, and then nothing is taken. */
    Optional<Duration> next(Register register, Lane asker, int rate, Duration patience) {
        return apart.execute(status -> jdbc.sql("""
                update register_rate as mine set free_at = greatest(mine.free_at, now.at) + case mine.lane when 'PEOPLE' then :people else :work end * interval '1 second'
                from (select clock_timestamp() as at) as now
                where mine.register = :register and greatest(mine.free_at, now.at) <= now.at + :patience * interval '1 second' and mine.lane =
                    (select lane from register_rate where register = :register and lane in (:lanes) order by greatest(free_at, clock_timestamp()), lane limit 1)
                returning extract(epoch from mine.free_at - clock_timestamp()) - case mine.lane when 'PEOPLE' then :people else :work end
                """).param("register", register.name()).param("lanes", asker.open(rate).stream().map(Lane::name).toList())
                .param("people", Lane.PEOPLE.secondsApart(rate)).param("work", Lane.WORK.secondsApart(rate)).param("patience", patience.toMillis() / 1000.0)
                .query(Double.class).optional().map(Moments::seconds));
    }

    /** When to come back whoever has found no room: one after the other, and not before those who are before them. */
    Duration promised(Register register, int rate) {
        return apart.execute(status -> jdbc.sql("""
                update register_rate set promised_at = greatest(promised_at, free_at, clock_timestamp()) + :work * interval '1 second'
                where register = :register and lane = 'WORK' returning extract(epoch from promised_at - clock_timestamp())
                """).param("register", register.name()).param("work", Lane.WORK.secondsApart(rate)).query(Double.class).optional()
                .map(Moments::seconds).orElseThrow());
    }

    private static Duration seconds(double some) {
        return Duration.ofNanos(Math.round(some * 1e9));
    }
}
