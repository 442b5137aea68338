package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    public Group get(int number) {
        return Optional.ofNullable(byNumber.get(number)).orElseThrow(() -> ExamRule.GROUP_EXISTS.broken(number));
    }

    public List<Group> all() {
        return List.copyOf(byNumber.values());
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
}
