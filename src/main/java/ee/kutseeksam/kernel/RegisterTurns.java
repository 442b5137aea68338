package ee.kutseeksam.kernel;

import java.time.Duration;
import java.util.Optional;

/** Turns at the registers, for work that nobody waits for: it takes one before it begins, while it holds nothing. */
public interface RegisterTurns {

    /** Whether any register's turns are counted. */
    boolean areCounted();

    /**
     * Waits shortly for the turn of the step's first question, which then finds it taken.
     *
     * @param step of a diagram; one that asks no register needs no turn
     * @return when to come back instead, because the turn is too far
     */
    Optional<Duration> take(String step);
}
