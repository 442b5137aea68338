package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Event;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A repository that keeps its things in memory, for tests of who asks and who decides. */
public final class Remembered<S> implements Repository<S> {

    private final Map<UUID, S> states = new HashMap<>();
    private final S initial;

    public Remembered(S initial) {
        this.initial = initial;
    }

    public Remembered<S> with(UUID id, S state) {
        states.put(id, state);
        return this;
    }

    @Override
    public S get(UUID id) {
        return states.getOrDefault(id, initial);
    }

    @Override
    public Map<UUID, S> getAll(Collection<UUID> ids) {
        Map<UUID, S> some = new LinkedHashMap<>();
        ids.forEach(id -> some.put(id, get(id)));
        return some;
    }

    @Override
    public S change(UUID id, Function<S, ? extends List<? extends Event<S>>> decision) {
        S state = get(id);
        for (Event<S> event : decision.apply(state)) {
            state = event.applyTo(state);
        }
        states.put(id, state);
        return state;
    }

    @Override
    public Map<UUID, S> changeAll(Collection<UUID> ids, BiFunction<UUID, S, ? extends List<? extends Event<S>>> decision) {
        ids.forEach(id -> change(id, state -> decision.apply(id, state)));
        return getAll(ids);
    }
}
