package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Event;
import java.time.Instant;
import java.util.ArrayList;
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

    /** When everything happens. */
    public static final Instant AT = Instant.parse("2026-03-10T08:12:00Z");

    private final Map<UUID, S> states = new HashMap<>();
    private final Map<UUID, List<Recorded>> events = new HashMap<>();
    private final S initial;
    private Act act = Act.bySystem(new UUID(0, 0));

    public Remembered(S initial) {
        this.initial = initial;
    }

    public Remembered<S> with(UUID id, S state) {
        states.put(id, state);
        return this;
    }

    /** Who does what is decided from here on. */
    public Remembered<S> as(Act other) {
        act = other;
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
            List<Recorded> before = events.computeIfAbsent(id, none -> new ArrayList<>());
            before.add(new Recorded(before.size() + 1, AT, new Happened(id, before.size(), event, act)));
        }
        states.put(id, state);
        return state;
    }

    @Override
    public Map<UUID, S> changeAll(Collection<UUID> ids, BiFunction<UUID, S, ? extends List<? extends Event<S>>> decision) {
        ids.forEach(id -> change(id, state -> decision.apply(id, state)));
        return getAll(ids);
    }

    @Override
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        ids.forEach(id -> versions.put(id, events.getOrDefault(id, List.of()).size()));
        return versions;
    }

    @Override
    public Map<UUID, List<Recorded>> since(Map<UUID, Integer> versions) {
        Map<UUID, List<Recorded>> since = new LinkedHashMap<>();
        versions.forEach((id, version) -> {
            List<Recorded> all = events.getOrDefault(id, List.of());
            if (version < all.size()) {
                since.put(id, all.subList(version, all.size()));
            }
        });
        return since;
    }
}
