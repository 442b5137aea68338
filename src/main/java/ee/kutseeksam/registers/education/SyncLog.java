package ee.kutseeksam.registers.education;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What each synchronisation changed; and that only one node does it at a time. */
@Component
public class SyncLog {

    /** @param lines what has changed, in Estonian */
    public record Sync(Instant at, List<String> lines) { }

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    SyncLog(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Optional<Sync> last() {
        return jdbc.sql("select at, summary from ehis_sync order by id desc limit 1")
                .query((row, number) -> new Sync(row.getTimestamp("at").toInstant(), row.getString("summary").lines().toList())).optional();
    }

    void keep(Instant at, List<String> lines) {
        jdbc.sql("insert into ehis_sync (at, summary) values (:at, :lines)").param("at", Timestamp.from(at))
                .param("lines", String.join("\n", lines)).update();
    }

    /** Not at all while another node is at it. */
    void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("select pg_try_advisory_xact_lock(hashtext('ehis_sync'))").query(Boolean.class).single()) {
                work.run();
            }
        });
    }
}
