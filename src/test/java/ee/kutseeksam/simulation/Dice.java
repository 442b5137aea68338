package ee.kutseeksam.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Chance drawn from one number, so that the same command draws the same again. A careful one chooses what is most likely right. */
public final class Dice {

    private final long salt;
    private final SplittableRandom random;
    private final boolean careful;

    public Dice(long salt, boolean careful) {
        this.salt = salt;
        random = new SplittableRandom(salt);
        this.careful = careful;
    }

    public boolean isCareful() {
        return careful;
    }

    public boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Seldom true, and never of somebody careful. */
    public boolean slips(int times) {
        return random.nextInt(times) == 0 && !careful;
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(Collection<T> some) {
        int place = random.nextInt(some.size());
        return some instanceof List<T> list ? list.get(place) : List.copyOf(some).get(place);
    }

    public <T> List<T> some(Collection<T> all, int most) {
        List<T> rest = new ArrayList<>(all);
        List<T> chosen = new ArrayList<>();
        for (int left = Math.min(most, rest.size()); left > 0; left--) {
            chosen.add(rest.remove(random.nextInt(rest.size())));
        }
        return chosen;
    }

    /** One of these by what it is called: taking others away does not change it. */
    public <T> T favourite(Collection<T> some, Function<T, String> name) {
        return Collections.max(some, Comparator.comparingLong(one -> new SplittableRandom(salt ^ name.apply(one).hashCode() * 0x9E3779B97F4A7C15L).nextLong()));
    }

    /** The usual, or now and then one of the others. */
    public <T> T usually(T usual, Collection<T> others) {
        return slips(12) ? oneOf(others) : usual;
    }
}
