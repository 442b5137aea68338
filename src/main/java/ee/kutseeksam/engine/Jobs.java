package ee.kutseeksam.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's jobs on this node: they begin when the product is ready, or earlier when somebody needs them. */
@Component
public class Jobs {

    private final ObjectProvider<JobExecutor> executor;
    private final ManagementService management;

    Jobs(ObjectProvider<JobExecutor> executor, ManagementService management) {
        this.executor = executor;
        this.management = management;
    }

    /** Whether no job is due or at work, on any node: what is left waits for a person or for a later time. */
    public boolean areDone() {
        return management.createJobQuery().executable().active().count() == 0;
    }

    /** Repeated, it changes nothing. */
    public void start() {
        executor.ifAvailable(JobExecutor::start);
    }
}
