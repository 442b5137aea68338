package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Event;
import java.util.UUID;

/**
 * One event with its surroundings, as a view sees it: the id of what it happened to, its version there (from 0) and on whose
 * behalf. Position and time are not part of it, for they are given last of all, under the log's lock.
 */
public record Happened(UUID id, int version, Event<?> event, Act act) { }
