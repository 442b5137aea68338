package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a roster that is sent again has otherwise than when it was sent before (rules.md 22).
 *
 * @param regrouped   people who were on it before and sit in another group now
 * @param previousDay the day hoped for before, when it is another now
 */
public record RosterChange(List<Listed> added, List<Listed> removed, List<Regrouped> regrouped, Optional<LocalDate> previousDay) {

    public static final RosterChange NONE = new RosterChange(List.of(), List.of(), List.of(), Optional.empty());

    /** One row of the roster. */
    public record Listed(UUID candidacy, PersonId person, Qualification qualification) { }

    /** From the group of one name to the group of another. */
    public record Regrouped(PersonId person, String from, String to) { }

    /** The roster as it was sent. */
    record Sent(Map<UUID, Listed> listed, Map<PersonId, String> groups, LocalDate plannedOn) {

        static Sent of(Exam exam) {
            Map<UUID, Listed> listed = new LinkedHashMap<>();
            exam.roster().all().forEach(one -> listed.put(one.candidacy(), new Listed(one.candidacy(), one.person(), one.qualification())));
            Map<PersonId, String> groups = new LinkedHashMap<>();
            exam.groups().all().forEach(group -> group.members().forEach(member -> groups.put(member, group.name())));
            return new Sent(listed, groups, exam.placed().plannedOn());
        }

        RosterChange to(Sent now) {
            List<Regrouped> regrouped = new ArrayList<>();
            now.groups.forEach((person, group) -> Optional.ofNullable(groups.get(person)).filter(before -> !before.equals(group))
                    .ifPresent(before -> regrouped.add(new Regrouped(person, before, group))));
            return new RosterChange(without(now.listed, listed.keySet()), without(listed, now.listed.keySet()), regrouped,
                    Optional.of(plannedOn).filter(day -> !day.equals(now.plannedOn)));
        }

        private static List<Listed> without(Map<UUID, Listed> all, Collection<UUID> some) {
            return all.values().stream().filter(one -> !some.contains(one.candidacy())).toList();
        }
    }
}
