package ee.kutseeksam.process;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A task that waits for somebody.
 *
 * @param step     the diagram's element id
 * @param name     as Tasklist shows it
 * @param group    number of the group that it is about, or 0
 * @param assignee PersonId of who has taken it, as text
 */
public record OpenTask(String id, String step, String name, UUID exam, String number, int group, Instant since,
                       Optional<Instant> due, Optional<String> assignee) { }
