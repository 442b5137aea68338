package ee.kutseeksam.lifecycle;

import ee.kutseeksam.kernel.RegisterTurns;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The registers' turns for jobs, at once unless a test wants one far. */
final class FarTurns implements RegisterTurns {

    private final Map<String, Duration> far = new ConcurrentHashMap<>();

    /** The next job of the step is told to come back after so long. */
    void once(String step, Duration wait) {
        far.put(step, wait);
    }

    @Override
    public boolean areCounted() {
        return !far.isEmpty();
    }

    @Override
    public Optional<Duration> take(String step) {
        return Optional.ofNullable(far.remove(step));
    }
}
