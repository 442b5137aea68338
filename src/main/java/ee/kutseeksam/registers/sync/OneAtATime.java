package ee.kutseeksam.registers.sync;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Work that nobody else does at the same time, here or on another node. It is in no transaction. */
public final class OneAtATime {

    private final DataSource database;
    private final String lock;

    /** @param lock its name; whoever gives another one does other work */
    public OneAtATime(DataSource database, String lock) {
        this.database = database;
        this.lock = lock;
    }

    /** The work's result; empty, and nothing is done, while somebody else is at it. */
    public <T> Optional<T> alone(Supplier<T> work) {
        SingleConnectionDataSource apart = new SingleConnectionDataSource(connection(), true);
        JdbcClient holder = JdbcClient.create(apart);
        try {
            if (!holder.sql("select pg_try_advisory_lock(hashtext(:lock))").param("lock", lock).query(Boolean.class).single()) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                holder.sql("select pg_advisory_unlock(hashtext(:lock))").param("lock", lock).query(Boolean.class).single();
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
