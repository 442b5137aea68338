package ee.kutseeksam.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Chance drawn from one number, so that the same command draws the same again. A careful one chooses what is most likely right. */
final class Dice {

    private final SplittableRandom random;
    private final boolean careful;

    Dice(long salt, boolean careful) {
        random = new SplittableRandom(salt);
        this.careful = careful;
    }

    boolean isCareful() {
        return careful;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Seldom true, and never of somebody careful. */
    boolean slips(int times) {
        return random.nextInt(times) == 0 && !careful;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(Collection<T> some) {
        int place = random.nextInt(some.size());
        return some instanceof List<T> list ? list.get(place) : List.copyOf(some).get(place);
    }

    <T> List<T> some(Collection<T> all, int most) {
        List<T> rest = new ArrayList<>(all);
        List<T> chosen = new ArrayList<>();
        for (int left = Math.min(most, rest.size()); left > 0; left--) {
            chosen.add(rest.remove(random.nextInt(rest.size())));
        }
        return chosen;
    }

    /** The usual, or now and then one of the others. */
    <T> T usually(T usual, Collection<T> others) {
        return slips(12) ? oneOf(others) : usual;
    }
}
