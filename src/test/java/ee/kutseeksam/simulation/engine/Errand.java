package ee.kutseeksam.simulation.engine;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What an exam waits for: an open task of somebody's, or a job.
 *
 * @param id          the engine's, of the task or the job
 * @param group       0 when it is not of one group
 * @param certificate in a certificate's process
 * @param due         when a timer fires or a job is tried again
 * @param retries     0 when a job has given up and an incident stands for it
 * @param name        the same in every run of a script
 */
record Errand(boolean isTask, String id, String step, UUID exam, int group, Optional<UUID> certificate, Optional<LocalDateTime> due, int retries,
              String name) {

    boolean isDueAt(LocalDateTime now) {
        return !isTask && retries > 0 && due.filter(later -> later.isAfter(now)).isEmpty();
    }

    /** The same task, looked at as if it were another step. */
    Errand asIf(String other) {
        return new Errand(isTask, id, other, exam, group, certificate, due, retries, name);
    }
}
