package ee.kutseeksam.registers.sync;

import ee.kutseeksam.registers.xroad.Register;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each synchronisation with a register changed; when the next is due; and that there is one at a time. */
@Component
public class SyncLog {

    /** @param at when it began to ask; @param lines what has changed, in Estonian */
    public record Sync(Instant at, List<String> lines) { }

    private static final int NIGHT = 3;

    private final JdbcClient jdbc;
    private final DataSource database;

    public SyncLog(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    public Optional<Sync> last(Register register) {
        return jdbc.sql("select at, summary from register_sync where register = :register order by id desc limit 1").param("register", register.name())
                .query((row, number) -> new Sync(row.getTimestamp("at").toInstant(), row.getString("summary").lines().toList())).optional();
    }

    /** Whether nothing was compared since three o'clock of last night, or since a reference file has put its own in the register's place. */
    public boolean isDue(Register register, Clock clock) {
        LocalDateTime tonight = LocalDate.now(clock).atTime(NIGHT, 0);
        Optional<Instant> last = last(register).map(Sync::at);
        return isFileSince(register) || !LocalDateTime.now(clock).isBefore(tonight)
                && last.filter(at -> !LocalDateTime.ofInstant(at, clock.getZone()).isBefore(tonight)).isEmpty();
    }

    /** Whether a reference file has put its own in the place of what the register said last. */
    public boolean isFileSince(Register register) {
        return last(register).filter(last -> jdbc.sql("select exists (select 1 from reference_file where at > :last)")
                .param("last", Timestamp.from(last.at())).query(Boolean.class).single()).isPresent();
    }

    public void keep(Register register, Instant at, List<String> lines) {
        jdbc.sql("insert into register_sync (register, at, summary) values (:register, :at, :lines)").param("register", register.name())
                .param("at", Timestamp.from(at)).param("lines", String.join("\n", lines)).update();
    }

    /** How many there have been: who remembers another number remembers what was before. */
    long count() {
        return jdbc.sql("select coalesce(max(id), 0) from register_sync").query(Long.class).single();
    }

    /** The work's result; empty, and nothing is done, while somebody else is at it, here or on another node. The work is in no transaction. */
    public <T> Optional<T> alone(Register register, Supplier<T> work) {
        return new OneAtATime(database, "register_sync " + register.name()).alone(work);
    }
}
