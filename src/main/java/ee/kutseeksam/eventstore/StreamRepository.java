package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Event;
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
import java.util.stream.Collectors;

/** A repository over streams named {@code kind-id}. */
final class StreamRepository<S> implements Repository<S> {

    private final String kind;
    private final S initial;
    private final Log log;
    private final Projections projections;
    private final boolean oneAtATime;

    StreamRepository(String kind, boolean oneAtATime, S initial, Log log, Projections projections) {
        this.kind = kind;
        this.oneAtATime = oneAtATime;
        this.initial = initial;
        this.log = log;
        this.projections = projections;
    }

    @Override
    public S get(UUID id) {
        return getAll(Set.of(id)).get(id);
    }

    @Override
    public Map<UUID, S> getAll(Collection<UUID> ids) {
        Map<UUID, S> states = new LinkedHashMap<>();
        load(ids).forEach((id, stream) -> states.put(id, state(stream)));
        return states;
    }

    @Override
    public S change(UUID id, Function<S, ? extends List<? extends Event<S>>> decision) {
        return changeAll(Set.of(id), (same, state) -> decision.apply(state)).get(id);
    }

    @Override
    public Map<UUID, S> changeAll(Collection<UUID> ids,
                                  BiFunction<UUID, S, ? extends List<? extends Event<S>>> decision) {
        var unit = UnitOfWork.of(log, projections);
        if (oneAtATime) {
            ids.stream().map(this::name).sorted().forEach(log::waitFor);
        }
        Map<UUID, S> states = new LinkedHashMap<>();
        load(ids).forEach((id, stream) -> {
            S state = state(stream);
            int version = stream.nextVersion();
            for (Event<S> event : decision.apply(id, state)) {
                unit.add(name(id), new Happened(id, version++, event, unit.act()));
                state = event.applyTo(state);
            }
            unit.remember(name(id), new UnitOfWork.Stream(state, version));
            states.put(id, state);
        });
        return states;
    }

    @Override
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        ids.forEach(id -> UnitOfWork.running().flatMap(unit -> unit.stream(name(id)))
                .ifPresent(stream -> versions.put(id, stream.nextVersion())));
        Map<String, UUID> others = ids.stream().filter(id -> !versions.containsKey(id))
                .collect(Collectors.toMap(this::name, Function.identity(), (same, id) -> same));
        if (!others.isEmpty()) {
            others.values().forEach(id -> versions.put(id, 0));
            log.versions(others.keySet()).forEach((name, version) -> versions.put(others.get(name), version));
        }
        return versions;
    }

    @Override
    public Map<UUID, List<Recorded>> since(Map<UUID, Integer> versions) {
        Map<String, Integer> byName = versions.entrySet().stream()
                .collect(Collectors.toMap(seen -> name(seen.getKey()), Map.Entry::getValue));
        return log.since(byName).stream().collect(Collectors.groupingBy(recorded -> recorded.happened().id()));
    }

    private Map<UUID, UnitOfWork.Stream> load(Collection<UUID> ids) {
        Map<UUID, UnitOfWork.Stream> loaded = new LinkedHashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (UUID id : ids) {
            var known = UnitOfWork.running().flatMap(unit -> unit.stream(name(id)));
            loaded.put(id, known.orElseGet(() -> new UnitOfWork.Stream(initial, 0)));
            if (known.isEmpty()) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            loaded.putAll(fold(log.ofStreams(missing.stream().map(this::name).toList())));
        }
        return loaded;
    }

    private Map<UUID, UnitOfWork.Stream> fold(List<Recorded> events) {
        Map<UUID, UnitOfWork.Stream> folded = new HashMap<>();
        for (Recorded recorded : events) {
            var before = folded.getOrDefault(recorded.happened().id(), new UnitOfWork.Stream(initial, 0));
            folded.put(recorded.happened().id(),
                    new UnitOfWork.Stream(apply(recorded.happened().event(), state(before)), before.nextVersion() + 1));
        }
        return folded;
    }

    @SuppressWarnings("unchecked")
    private S state(UnitOfWork.Stream stream) {
        return (S) stream.state();
    }

    @SuppressWarnings("unchecked")
    private S apply(Event<?> event, S state) {
        return ((Event<S>) event).applyTo(state);
    }

    private String name(UUID id) {
        return kind + "-" + id;
    }
}
