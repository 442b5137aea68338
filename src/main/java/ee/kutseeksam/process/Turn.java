package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's turn: an open task that this person may do. While it lasts they fill in its content.
 *
 * @param task   engine's task id
 * @param step   the diagram's element id
 * @param group  number of the group that the task is about, or 0
 * @param since  when the task came; empty for what no task asks for
 * @param act    on whose behalf content is filled in
 */
public record Turn(String task, String step, UUID exam, String number, int group, Optional<Instant> since, PersonId who, Act act) {

    public String organisation() {
        return act.organisation();
    }
}
