package ee.kutseeksam.season.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long each kind of work took and how many events it made, over all waves. */
final class Phases {

    /** @param nanos on the wall's clock */
    record Phase(long nanos, long events) { }

    private final LongSupplier head;
    private final Map<String, Phase> all = new LinkedHashMap<>();

    Phases(LongSupplier head) {
        this.head = head;
    }

    void of(String name, Runnable work) {
        long begun = System.nanoTime();
        long before = head.getAsLong();
        work.run();
        Phase now = new Phase(System.nanoTime() - begun, head.getAsLong() - before);
        all.merge(name, now, (one, more) -> new Phase(one.nanos() + more.nanos(), one.events() + more.events()));
    }

    Map<String, Phase> all() {
        return all;
    }

    double seconds() {
        return all.values().stream().mapToLong(Phase::nanos).sum() / 1e9;
    }
}
