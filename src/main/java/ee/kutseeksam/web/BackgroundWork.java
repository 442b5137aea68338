package ee.kutseeksam.web;

import ee.kutseeksam.eventstore.Progress;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs an operator's long work, one at a time on this node, and says how far it has come. */
@Component
class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    enum State { RUNNING, DONE, FAILED }

    /** Some work that an operator may start. What it says at the end is shown line by line. */
    interface Work {

        /** In addresses. */
        String name();

        List<String> run(Progress progress) throws Exception;
    }

    /** @param done parts done of {@code all}; both 0 while not known */
    record Run(String work, State state, Instant since, long done, long all, List<String> said) { }

    private final ExecutorService one = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "operator-work");
        thread.setDaemon(true);
        return thread;
    });
    private final Clock clock;
    private volatile Run latest;

    BackgroundWork(Clock clock) {
        this.clock = clock;
    }

    Optional<Run> latest() {
        return Optional.ofNullable(latest);
    }

    /** Starts it, unless something runs already; then says what runs. */
    synchronized Run start(Work work) {
        if (latest != null && latest.state() == State.RUNNING) {
            return latest;
        }
        Instant since = clock.instant();
        latest = new Run(work.name(), State.RUNNING, since, 0, 0, List.of());
        one.execute(() -> run(work, since));
        return latest;
    }

    private void run(Work work, Instant since) {
        try {
            List<String> said = work.run((done, all) -> latest = new Run(work.name(), State.RUNNING, since, done, all, List.of()));
            latest = new Run(work.name(), State.DONE, since, latest.done(), latest.all(), said);
        } catch (Exception failed) {
            LOG.error("the operator's work {} failed", work.name(), failed);
            latest = new Run(work.name(), State.FAILED, since, latest.done(), latest.all(),
                    List.of("Töö katkes tõrkega ja midagi ei muutunud. Üksikasjad on rakenduse logis."));
        }
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}
