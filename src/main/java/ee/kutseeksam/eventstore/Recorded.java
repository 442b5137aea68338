package ee.kutseeksam.eventstore;

import java.time.Instant;

/** One row of the log: what happened, at which gapless position and when by the product's clock. */
public record Recorded(long position, Instant at, Happened happened) { }
