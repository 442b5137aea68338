package ee.kutseeksam.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Stops acquiring jobs, waits until those that run have ended, does the work and wakes the executor. Other nodes follow the
 * clock within a second; acquisition rests that long, so that they have carried their own locks over the jump.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ExecutorGate implements JobGate {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JobExecutor executor;
    private final ThreadPoolTaskExecutor threads;
    private final OtherNodes others;

    ExecutorGate(JobExecutor executor, ThreadPoolTaskExecutor camundaTaskExecutor, OtherNodes others) {
        this.executor = executor;
        this.threads = camundaTaskExecutor;
        this.others = others;
    }

    @Override
    public void whileNothingRuns(Runnable work) {
        boolean wasActive = executor.isActive();
        if (wasActive) {
            executor.shutdown();
        }
        try {
            await(() -> threads.getActiveCount() == 0 && threads.getThreadPoolExecutor().getQueue().isEmpty());
            work.run();
            others.awaitClock();
        } finally {
            if (wasActive) {
                executor.start();
                executor.jobWasAdded();
            }
        }
    }

    private static void await(BooleanSupplier idle) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int quiet = 0; quiet < 3; quiet = idle.getAsBoolean() ? quiet + 1 : 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Mõni taustatöö veel kestab. Proovi ajas edasi liikuda minuti pärast uuesti.");
            }
            OtherNodes.pause(Duration.ofMillis(10));
        }
    }
}
