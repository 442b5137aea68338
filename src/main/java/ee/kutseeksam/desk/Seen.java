package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Rule;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Refuses to write over what has been changed since it was shown, and says who changed it and when. Who shows something gives its
 * version along; who sends none back is not asked.
 */
@Component
class Seen {

    private final People people;

    Seen(People people) {
        this.people = people;
    }

    /**
     * Asked under the thing's lock.
     *
     * @param such what would be written over; whatever else has happened does not matter
     */
    void require(Repository<?> things, UUID id, Optional<Integer> version, Predicate<Event<?>> such) {
        version.flatMap(seen -> latest(things, id, seen, such)).ifPresent(change -> {
            throw broken(DeskRule.FORM_IS_AS_SEEN, change);
        });
    }

    /** The last such change since then. */
    Optional<Recorded> latest(Repository<?> things, UUID id, int version, Predicate<Event<?>> such) {
        return things.since(Map.of(id, version)).getOrDefault(id, List.of()).stream()
                .filter(recorded -> such.test(recorded.happened().event())).reduce((earlier, later) -> later);
    }

    /** The rows as they were seen; those that come without a version are not asked about. */
    <F> Each each(Repository<?> things, Map<UUID, F> forms, Function<F, Optional<Integer>> version) {
        Map<UUID, Integer> versions = new HashMap<>();
        forms.forEach((id, form) -> version.apply(form).ifPresent(seen -> versions.put(id, seen)));
        return new Each(things, versions);
    }

    /** Every row by itself, in one question to the log. */
    final class Each {

        private final Repository<?> things;
        private final Map<UUID, Integer> versions;
        private Optional<Map<UUID, List<Recorded>>> since = Optional.empty();

        private Each(Repository<?> things, Map<UUID, Integer> versions) {
            this.things = things;
            this.versions = versions;
        }

        /** To be asked once the row has been read: a change before that is found here, one after it ends in a conflict. */
        void require(UUID row) {
            if (!versions.containsKey(row)) {
                return;
            }
            Map<UUID, List<Recorded>> asked = since.orElseGet(() -> things.since(versions));
            since = Optional.of(asked);
            asked.getOrDefault(row, List.of()).stream().reduce((earlier, later) -> later).ifPresent(change -> {
                throw broken(DeskRule.ROW_IS_AS_SEEN, change);
            });
        }
    }

    RuleBroken broken(Rule rule, Recorded change) {
        return rule.broken(name(change.happened().act()), Days.estonian(change.at()));
    }

    private String name(Act act) {
        if (act.who().equals(Act.SYSTEM)) {
            return "süsteem";
        }
        PersonId who = PersonId.of(act.who());
        return people.officialNames(List.of(who)).getOrDefault(who, "ametnik");
    }
}
