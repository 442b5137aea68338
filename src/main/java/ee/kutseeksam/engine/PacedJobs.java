package ee.kutseeksam.engine;

import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.kernel.RegisterTurns;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes jobs. One that begins with a question to a register waits for its turn before its transaction begins; when the turn is far, it
 * comes back at that time and has failed at nothing. That a register is away is one line of the log.
 */
final class PacedJobs extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(PacedJobs.class);

    private final RegisterTurns turns;
    private final JobSteps steps;

    PacedJobs(List<String> jobs, ProcessEngineImpl engine, RegisterTurns turns, JobSteps steps) {
        super(jobs, engine);
        this.turns = turns;
        this.steps = steps;
    }

    @Override
    protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
        Optional<Duration> later = turns.areCounted() ? turns.take(steps.of(job)) : Optional.empty();
        if (later.isPresent()) {
            commands.execute(context -> comeBack(job, later.get()));
        } else {
            execute(job, commands, failures);
        }
    }

    private void execute(String job, CommandExecutor commands, JobFailureCollector failures) {
        try {
            super.executeJob(job, commands, failures);
        } catch (RuntimeException thrown) {
            RegisterAway away = RegisterWaits.awaited(thrown).orElseThrow(() -> thrown);
            LOG.info("job {} comes later: {}", job, away.getMessage());
        }
    }

    private static Void comeBack(String id, Duration wait) {
        JobEntity job = Context.getCommandContext().getJobManager().findJobById(id);
        if (job != null) {
            job.unlock();
            job.setDuedate(new Date(ClockUtil.getCurrentTime().getTime() + wait.toMillis()));
        }
        return null;
    }
}
