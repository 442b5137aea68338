package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The things of one kind, folded from the log. Changes join the running transaction and reach the log at its end; within it they
 * are seen at once. A lost race ends in {@link Conflict}.
 */
public interface Repository<S> {

    /** As it stands now; the kind's initial state when nothing has happened to it yet. */
    S get(UUID id);

    /** The same for many, in one question to the log. */
    Map<UUID, S> getAll(Collection<UUID> ids);

    /** Decides on the present state and appends what was decided. Returns the state after it. */
    S change(UUID id, Function<S, ? extends List<? extends Event<S>>> decision);

    /** The same for many, read in one question. */
    Map<UUID, S> changeAll(Collection<UUID> ids, BiFunction<UUID, S, ? extends List<? extends Event<S>>> decision);

    /** How many events each of them has, with those that the running transaction has decided. */
    Map<UUID, Integer> versions(Collection<UUID> ids);

    /** What has happened to each since it had so many events, in its order; left out where nothing has. Only what is in the log. */
    Map<UUID, List<Recorded>> since(Map<UUID, Integer> versions);
}
