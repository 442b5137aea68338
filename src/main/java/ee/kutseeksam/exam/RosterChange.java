package ee.kutseeksam.exam;

import static java.util.Objects.requireNonNullElse;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a roster that is sent again has otherwise than when it was sent before (rules.md 22).
 *
 * @param regrouped   people who were on it before and sit in another group now
 * @param renamed     groups that have another name now
 * @param inLanguage  groups that are in another language now
 * @param previousDay the day hoped for before, when it is another now
 */
public record RosterChange(List<Listed> added, List<Listed> removed, List<Regrouped> regrouped, List<Renamed> renamed, List<InLanguage> inLanguage,
                           Optional<LocalDate> previousDay) {

    public static final RosterChange NONE = new RosterChange(List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    /** Events that were recorded before groups were compared say nothing of them. */
    public RosterChange {
        renamed = requireNonNullElse(renamed, List.of());
        inLanguage = requireNonNullElse(inLanguage, List.of());
    }

    /** One row of the roster. */
    public record Listed(UUID candidacy, PersonId person, Qualification qualification) { }

    /** From the group of one name to the group of another. */
    public record Regrouped(PersonId person, String from, String to) { }

    /** A group's name before and now. */
    public record Renamed(String from, String to) { }

    /** @param group its name now; languages are ISO 639-1 codes */
    public record InLanguage(String group, String from, String to) { }

    /** The roster as it was sent. */
    record Sent(Map<UUID, Listed> listed, List<Group> groups, LocalDate plannedOn) {

        static Sent of(Exam exam) {
            Map<UUID, Listed> listed = new LinkedHashMap<>();
            exam.roster().all().forEach(one -> listed.put(one.candidacy(), new Listed(one.candidacy(), one.person(), one.qualification())));
            return new Sent(listed, exam.groups().all(), exam.placed().plannedOn());
        }

        RosterChange to(Sent now) {
            Map<Group, Group> before = sameAs(now.groups);
            List<Regrouped> regrouped = new ArrayList<>();
            List<Renamed> renamed = new ArrayList<>();
            List<InLanguage> inLanguage = new ArrayList<>();
            for (Group group : now.groups) {
                Optional<Group> same = Optional.ofNullable(before.get(group));
                same.filter(was -> !was.name().equals(group.name())).ifPresent(was -> renamed.add(new Renamed(was.name(), group.name())));
                same.filter(was -> !was.language().equals(group.language()))
                        .ifPresent(was -> inLanguage.add(new InLanguage(group.name(), was.language(), group.language())));
                group.members().forEach(person -> groups.stream().filter(was -> was.members().contains(person) && !same.equals(Optional.of(was)))
                        .forEach(was -> regrouped.add(new Regrouped(person, was.name(), group.name()))));
            }
            return new RosterChange(without(now.listed, listed.keySet()), without(listed, now.listed.keySet()), regrouped, renamed, inLanguage,
                    Optional.of(plannedOn).filter(day -> !day.equals(now.plannedOn)));
        }

        /** Which group each was before: the one of its name or, where there is none, the one with which it has most people in common. */
        private Map<Group, Group> sameAs(List<Group> now) {
            Map<Group, Group> same = new HashMap<>();
            List<Group> left = new ArrayList<>(groups);
            now.forEach(group -> left.stream().filter(was -> was.name().equals(group.name())).findFirst().ifPresent(was -> {
                same.put(group, was);
                left.remove(was);
            }));
            now.stream().filter(group -> !same.containsKey(group)).forEach(group -> left.stream().filter(was -> was.sits(group.members()))
                    .max(Comparator.comparingLong(was -> was.members().stream().filter(group.members()::contains).count())).ifPresent(was -> {
                        same.put(group, was);
                        left.remove(was);
                    }));
            return same;
        }

        private static List<Listed> without(Map<UUID, Listed> all, Collection<UUID> some) {
            return all.values().stream().filter(one -> !some.contains(one.candidacy())).toList();
        }
    }
}
