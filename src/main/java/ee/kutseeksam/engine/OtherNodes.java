package ee.kutseeksam.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this node must know of the others: whether any of them holds a job, and how long they take to see that the clock jumped. */
@Component
class OtherNodes {

    private static final Duration CLOCK_IS_SEEN = Duration.ofMillis(2500);

    private final JdbcClient database;
    private final String node;

    OtherNodes(JdbcClient database, NodeSettings node) {
        this.database = database;
        this.node = node.name();
    }

    /** Waits until another node that holds jobs has followed the clock; alone, at once. */
    void awaitClock() {
        boolean anyHolds = database.sql("select exists (select from act_ru_job where lock_owner_ <> :node)")
                .param("node", node).query(Boolean.class).single();
        if (anyHolds) {
            pause(CLOCK_IS_SEEN);
        }
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
