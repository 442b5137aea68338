package ee.kutseeksam.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's jobs on this node: they begin when the product is ready, or earlier when somebody needs them. */
@Component
public class Jobs {

    private final ObjectProvider<JobExecutor> executor;
    private final JdbcClient database;

    Jobs(ObjectProvider<JobExecutor> executor, JdbcClient database) {
        this.executor = executor;
        this.database = database;
    }

    /** Whether no job is due or at work, on any node: what is left waits for a person or for a later time. */
    public boolean areDone() {
        return database.sql("""
                        select not exists (select from act_ru_job where retries_ > 0 and suspension_state_ = 1
                            and (duedate_ is null or duedate_ <= product_now()::timestamp))""").query(Boolean.class).single();
    }

    /** Repeated, it changes nothing. */
    public void start() {
        executor.ifAvailable(JobExecutor::start);
    }
}
