package ee.kutseeksam.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** What waits because it did not succeed, why, and when it is tried again: for operators. */
@Component
public class Delays {

    /** @param exam the exam's number, or empty when the work is not one exam's */
    public record Delay(String exam, String step, String why, Instant again, int retries) { }

    private final ManagementService management;
    private final RuntimeService runtime;

    Delays(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** The soonest first. */
    public List<Delay> all(int most) {
        return management.createJobQuery().withException().orderByJobDuedate().asc().listPage(0, most).stream().map(this::delay).toList();
    }

    private Delay delay(Job job) {
        Object exam = job.getExecutionId() == null ? null : runtime.getVariable(job.getExecutionId(), "examNumber");
        Date again = job.getDuedate();
        return new Delay(exam == null ? "" : exam.toString(), job.getFailedActivityId() == null ? "" : job.getFailedActivityId(),
                job.getExceptionMessage(), again == null ? Instant.EPOCH : again.toInstant(), job.getRetries());
    }
}
