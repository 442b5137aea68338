package ee.kutseeksam.registers.education;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** What each synchronisation changed; and that there is one at a time. */
@Component
public class SyncLog {

    /** @param lines what has changed, in Estonian */
    public record Sync(Instant at, List<String> lines) { }

    private final JdbcClient jdbc;
    private final DataSource database;

    SyncLog(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    public Optional<Sync> last() {
        return jdbc.sql("select at, summary from ehis_sync order by id desc limit 1")
                .query((row, number) -> new Sync(row.getTimestamp("at").toInstant(), row.getString("summary").lines().toList())).optional();
    }

    void keep(Instant at, List<String> lines) {
        jdbc.sql("insert into ehis_sync (at, summary) values (:at, :lines)").param("at", Timestamp.from(at))
                .param("lines", String.join("\n", lines)).update();
    }

    /** The work's result; empty, and nothing is done, while somebody else is at it, here or on another node. The work is in no transaction. */
    <T> Optional<T> alone(Supplier<T> work) {
        SingleConnectionDataSource apart = new SingleConnectionDataSource(connection(), true);
        JdbcClient lock = JdbcClient.create(apart);
        try {
            if (!lock.sql("select pg_try_advisory_lock(hashtext('ehis_sync'))").query(Boolean.class).single()) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                lock.sql("select pg_advisory_unlock(hashtext('ehis_sync'))").query(Boolean.class).single();
            }
        } finally {
            apart.destroy();
        }
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException none) {
            throw new CannotGetJdbcConnectionException("no connection to hold the lock with", none);
        }
    }
}
