package ee.kutseeksam.simulation;

import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.RuleBroken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Streams of one kind in memory. What a command changes is staged until it is kept or dropped. Every decision is asked twice. */
final class Memory<S> implements Repository<S> {

    /** Looks at every single event as it happens. */
    interface Watch<S> {

        void see(UUID id, List<Event<S>> earlier, S before, Event<S> event, S after);
    }

    record Stream<S>(S state, List<Event<S>> events) { }

    private final S initial;
    private final Watch<S> watch;
    private final Map<UUID, Stream<S>> kept = new HashMap<>();
    private final Map<UUID, Stream<S>> staged = new LinkedHashMap<>();

    Memory(S initial, Watch<S> watch) {
        this.initial = initial;
        this.watch = watch;
    }

    @Override
    public S get(UUID id) {
        return stream(id).state();
    }

    List<Event<S>> events(UUID id) {
        return stream(id).events();
    }

    Map<UUID, Stream<S>> all() {
        return kept;
    }

    Set<UUID> touched() {
        return Set.copyOf(staged.keySet());
    }

    void keep() {
        kept.putAll(staged);
        staged.clear();
    }

    void drop() {
        staged.clear();
    }

    /** What is staged now, to come back to. */
    Runnable mark() {
        Map<UUID, Stream<S>> before = new LinkedHashMap<>(staged);
        return () -> {
            staged.clear();
            staged.putAll(before);
        };
    }

    @Override
    public Map<UUID, S> getAll(Collection<UUID> ids) {
        Map<UUID, S> states = new LinkedHashMap<>();
        ids.forEach(id -> states.put(id, get(id)));
        return states;
    }

    @Override
    public S change(UUID id, Function<S, ? extends List<? extends Event<S>>> decision) {
        return changeAll(List.of(id), (same, state) -> decision.apply(state)).get(id);
    }

    @Override
    public Map<UUID, S> changeAll(Collection<UUID> ids, BiFunction<UUID, S, ? extends List<? extends Event<S>>> decision) {
        Map<UUID, S> states = new LinkedHashMap<>();
        for (UUID id : ids) {
            List<? extends Event<S>> decided = decision.apply(id, get(id));
            decided.forEach(event -> append(id, event));
            if (!decided.isEmpty()) {
                askAgain(id, decided, decision);
            }
            states.put(id, get(id));
        }
        return states;
    }

    @Override
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        ids.forEach(id -> versions.put(id, events(id).size()));
        return versions;
    }

    /** Nobody in the simulation has a form open over another's change: the desk asks for that, not the core. */
    @Override
    public Map<UUID, List<Recorded>> since(Map<UUID, Integer> versions) {
        return Map.of();
    }

    void append(UUID id, Event<S> event) {
        Stream<S> before = stream(id);
        S after = event.applyTo(before.state());
        watch.see(id, before.events(), before.state(), event, after);
        List<Event<S>> events = new ArrayList<>(before.events());
        events.add(event);
        staged.put(id, new Stream<>(after, events));
    }

    private void askAgain(UUID id, List<? extends Event<S>> decided, BiFunction<UUID, S, ? extends List<? extends Event<S>>> decision) {
        List<? extends Event<S>> again = List.of();
        try {
            again = decision.apply(id, get(id));
        } catch (RuleBroken refused) {
            Violation.unless(refused.rule() != null, "a refusal without a rule");
        }
        Violation.unless(again.isEmpty(), "a repeated decision says something new: %s, then %s", decided, again);
    }

    /** The fold of everything that happened is the state. */
    void refold(UUID id) {
        S state = initial;
        for (Event<S> event : events(id)) {
            state = event.applyTo(state);
        }
        Violation.unless(state.equals(get(id)), "state and fold differ: %s, %s", get(id), state);
    }

    private Stream<S> stream(UUID id) {
        Stream<S> found = staged.get(id);
        return found != null ? found : kept.getOrDefault(id, new Stream<>(initial, List.of()));
    }
}
