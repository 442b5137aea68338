package ee.kutseeksam.engine;

import java.time.Instant;

/** Told inside the program when its time has jumped. */
public record TimeMoved(Instant to) { }
