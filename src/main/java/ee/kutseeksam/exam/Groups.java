package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The exam's groups, by number. */
public record Groups(TreeMap<Integer, Group> byNumber) {

    static final Groups NONE = new Groups(new TreeMap<>());

    static Groups of(List<Group> groups) {
        var byNumber = new TreeMap<Integer, Group>();
        groups.forEach(group -> byNumber.put(group.number(), group));
        return new Groups(byNumber);
    }

    Groups with(Group group) {
        var changed = new TreeMap<>(byNumber);
        changed.put(group.number(), group);
        return new Groups(changed);
    }

    Groups without(Collection<PersonId> gone) {
        return of(all().stream().map(group -> new Group(group.number(), group.name(), group.language(),
                group.members().stream().filter(member -> !gone.contains(member)).toList(),
                group.schedule(), group.started(), group.resultsConfirmed(), group.protocol())).toList());
    }

    Groups recognised(PersonId former, PersonId person) {
        return of(all().stream().map(group -> new Group(group.number(), group.name(), group.language(),
                group.members().stream().map(member -> member.equals(former) ? person : member).distinct().toList(),
                group.schedule(), group.started(), group.resultsConfirmed(), group.protocol())).toList());
    }

    public Group get(int number) {
        return Optional.ofNullable(byNumber.get(number)).orElseThrow(() -> GROUP_EXISTS.broken(number));
    }

    public List<Group> all() {
        return List.copyOf(byNumber.values());
    }

    /** Those whose protocols wait for a signature, in the order of their numbers. */
    public List<Group> unsigned() {
        return all().stream().filter(group -> group.protocol().isEmpty()).toList();
    }

    Optional<LocalDate> firstDay() {
        return all().stream().flatMap(group -> group.schedule().stream()).map(schedule -> schedule.start().toLocalDate()).min(LocalDate::compareTo);
    }

    public int count() {
        return byNumber.size();
    }

    boolean all(Predicate<Group> condition) {
        return !byNumber.isEmpty() && byNumber.values().stream().allMatch(condition);
    }

    boolean any(Predicate<Group> condition) {
        return byNumber.values().stream().anyMatch(condition);
    }

    boolean holds(PersonId person) {
        return any(group -> group.members().contains(person));
    }

    /** A division that may be wished for: everybody in one group, nobody from outside, a language of the body (rules.md 18, 40). */
    static void check(List<Group> wanted, Roster roster, OrderFacts facts) {
        Set<PersonId> divided = new HashSet<>();
        Set<PersonId> listed = roster.people();
        for (Group group : wanted) {
            if (!facts.bodyLanguages().contains(group.language())) {
                throw LANGUAGE_IS_OFFERED.broken().at("language", String.valueOf(group.number()));
            }
            for (PersonId member : group.members()) {
                if (!divided.add(member)) {
                    throw IN_ONE_GROUP_ONLY.broken().at("group", member.toString());
                }
                if (!listed.contains(member)) {
                    throw MEMBER_IS_ON_THE_ROSTER.broken().at("group", member.toString());
                }
            }
        }
    }

    /** Everybody sits in a group, and no group is empty (rules.md 18, 19). */
    void requireEverybodyOf(Roster roster) {
        long ungrouped = roster.people().stream().filter(person -> !holds(person)).count();
        EVERYBODY_IS_IN_A_GROUP.require(ungrouped == 0, ungrouped);
        all().stream().filter(group -> group.members().isEmpty()).findFirst().ifPresent(group -> {
            throw NO_GROUP_IS_EMPTY.broken(group.name()).at("name", String.valueOf(group.number()));
        });
    }
}
