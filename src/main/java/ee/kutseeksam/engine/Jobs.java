package ee.kutseeksam.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's jobs on this node: they begin when the product is ready, or earlier when somebody needs them. */
@Component
public class Jobs {

    private final ObjectProvider<JobExecutor> executor;

    Jobs(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    /** Repeated, it changes nothing. */
    public void start() {
        executor.ifAvailable(JobExecutor::start);
    }
}
