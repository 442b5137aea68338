package ee.kutseeksam.registers.xroad;

import java.time.Duration;
import java.util.List;

/** By whom a register is asked: somebody who waits at a page has a fifth of its rate that no work can take, and the rest too while it is free. */
enum Lane {

    PEOPLE, WORK;

    /** How late after its moment a question may still be sent. */
    static final Duration LATE = Duration.ofMillis(100);

    private static final int SHARE = 5;

    /** Lanes in which such an asker may take the moment that is soonest. A rate of one cannot be shared. */
    List<Lane> open(int rate) {
        if (rate == 1) {
            return List.of(WORK);
        }
        return this == PEOPLE ? List.of(PEOPLE, WORK) : List.of(WORK);
    }

    private int of(int rate) {
        int people = rate == 1 ? 0 : Math.max(1, rate / SHARE);
        return this == PEOPLE ? people : rate - people;
    }

    /**
     * From one moment to the next. Sent up to {@link #LATE} after its moment, of any second's questions no more than the lane's part of the
     * rate fall into it.
     */
    double secondsApart(int rate) {
        int own = of(rate);
        return own == 0 ? 0 : (1 + LATE.toMillis() / 1000.0) / own;
    }
}
