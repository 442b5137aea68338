package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * People who sit together (rules.md 18, 19).
 *
 * @param number   from 1, without gaps
 * @param language ISO 639-1 code
 * @param protocol the signed protocol, once there is one
 */
public record Group(int number, String name, String language, List<PersonId> members, Optional<Schedule> schedule,
                    boolean started, boolean resultsConfirmed, Optional<UUID> protocol) {

    public static Group of(int number, String name, String language, List<PersonId> members) {
        return new Group(number, name, language, members, Optional.empty(), false, false, Optional.empty());
    }

    Group scheduled(Schedule schedule) {
        return new Group(number, name, language, members, Optional.of(schedule), started, resultsConfirmed, protocol);
    }

    /** Who sits here already, for another qualification, sits here still. */
    Group joinedBy(Collection<PersonId> late) {
        var all = new LinkedHashSet<>(members);
        all.addAll(late);
        return new Group(number, name, language, List.copyOf(all), schedule, started, resultsConfirmed, protocol);
    }

    /** Whether any of them sits in it. */
    boolean sits(Collection<PersonId> some) {
        return some.stream().anyMatch(members::contains);
    }

    Group unscheduled() {
        return new Group(number, name, language, members, Optional.empty(), started, resultsConfirmed, protocol);
    }

    Group begun() {
        return new Group(number, name, language, members, schedule, true, resultsConfirmed, protocol);
    }

    Group confirmed(boolean confirmed) {
        return new Group(number, name, language, members, schedule, started, confirmed, protocol);
    }

    Group signed(UUID protocol) {
        return new Group(number, name, language, members, schedule, started, resultsConfirmed, Optional.of(protocol));
    }
}
