package ee.kutseeksam.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The locks that this node holds on the engine's jobs. They go by real elapsed time: a node that was killed takes its own jobs
 * back at once when it starts, and a jump of the clock expires no lock.
 */
@Component
class JobLocks {

    private static final Logger LOG = LoggerFactory.getLogger(JobLocks.class);

    private final JdbcClient database;
    private final String node;

    JobLocks(JdbcClient database, NodeSettings node) {
        this.database = database;
        this.node = node.name();
    }

    /** Only before this node's executor starts: whatever it still holds is from a life before. */
    void freeOwn() {
        int freed = database.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = :node")
                .param("node", node).update();
        if (freed > 0) {
            LOG.info("Took back {} jobs that this node held when it was stopped", freed);
        }
    }

    void keepOverJump(Duration jump) {
        database.sql("""
                update act_ru_job set lock_exp_time_ = lock_exp_time_ + make_interval(secs => :seconds)
                where lock_owner_ = :node and lock_exp_time_ is not null
                """)
                .param("seconds", jump.toMillis() / 1000.0).param("node", node).update();
    }
}
