package ee.simulator;

import java.time.Duration;
import java.time.Instant;

/** The registers' own time: the wall's, until somebody tells another, and from then on as it goes on from there. */
public final class Time {

    private volatile Duration ahead = Duration.ZERO;

    public Instant now() {
        return Instant.now().plus(ahead);
    }

    public void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }
}
