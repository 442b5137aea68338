package ee.simulator.xtee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong, and the waiting of those who get no answer. */
final class Desk {

    private static final long LONGEST_WAIT = 600_000;

    private final List<Trouble> troubles = new ArrayList<>();
    private int last;
    private int waves;
    private boolean snake;

    synchronized Trouble add(Trouble trouble) {
        Trouble numbered = trouble.numbered(++last);
        troubles.add(numbered);
        return numbered;
    }

    synchronized void remove(int id) {
        troubles.removeIf(one -> one.id() == id);
        release();
    }

    synchronized void reset() {
        troubles.clear();
        release();
    }

    synchronized List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    synchronized boolean snake() {
        return snake;
    }

    synchronized void spell(boolean asSince78) {
        this.snake = asSince78;
    }

    /** The first that meets the request, a late answer or not; it is used up by one. */
    synchronized Optional<Trouble> take(boolean late, String register, String service, String request) {
        for (int i = 0; i < troubles.size(); i++) {
            Trouble one = troubles.get(i);
            if ((one.kind() == Kind.LATENCY) == late && one.meets(register, service, request)) {
                Trouble left = one.once();
                if (left == null) {
                    troubles.remove(i);
                } else {
                    troubles.set(i, left);
                }
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Until somebody mends the trouble. */
    synchronized void waitInVain() throws InterruptedException {
        long end = System.currentTimeMillis() + LONGEST_WAIT;
        int wave = waves;
        while (wave == waves && System.currentTimeMillis() < end) {
            wait(Math.max(1, end - System.currentTimeMillis()));
        }
    }

    private void release() {
        waves++;
        notifyAll();
    }
}
