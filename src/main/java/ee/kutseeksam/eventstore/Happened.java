package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Event;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One event with its surroundings, as a view sees it: the id of what it happened to, its version there (from 0) and on whose
 * behalf. Position and time are not part of it, for they are given last of all, under the log's lock.
 *
 * @param by read from the log's text when somebody asks, because views and aggregates do not
 */
public record Happened(UUID id, int version, Event<?> event, Supplier<Act> by) {

    public Happened(UUID id, int version, Event<?> event, Act act) {
        this(id, version, event, () -> act);
    }

    public Act act() {
        return by.get();
    }
}
