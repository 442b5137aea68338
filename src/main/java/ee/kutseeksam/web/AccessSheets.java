package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.organisations.roles.AccessRequests;
import ee.kutseeksam.organisations.roles.Assignments;
import ee.kutseeksam.organisations.roles.DelegationTable;
import ee.kutseeksam.organisations.roles.Delegations;
import ee.kutseeksam.people.Reader;
import ee.kutseeksam.web.AccessSheet.Asked;
import ee.kutseeksam.web.AccessSheet.Given;
import ee.kutseeksam.web.AccessSheet.Held;
import ee.kutseeksam.web.AccessSheet.When;
import ee.kutseeksam.web.TaskSheet.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what somebody sees of their own roles. */
@Component
class AccessSheets {

    private final Roles roles;
    private final Assignments assignments;
    private final AccessRequests requests;
    private final Delegations delegations;
    private final RoleLabels labels;
    private final Names names;
    private final Clock clock;

    AccessSheets(Roles roles, Assignments assignments, AccessRequests requests, Delegations delegations, RoleLabels labels, Names names, Clock clock) {
        this.roles = roles;
        this.assignments = assignments;
        this.requests = requests;
        this.delegations = delegations;
        this.labels = labels;
        this.names = names;
        this.clock = clock;
    }

    AccessSheet of(Visitor visitor, String channel) {
        PersonId who = visitor.who();
        Map<String, String> known = labels.all();
        List<DelegationTable.Row> given = delegations.of(who);
        var reader = new Reader(who.toString(), "self", "", "Enda rollide vaatamine", Optional.empty(), channel);
        Names.Known people = names.known(given.stream().flatMap(row -> Stream.of(row.giver(), row.delegate())).toList(), reader);
        List<Role> delegable = visitor.groups().stream().sorted().map(Role::of).filter(role -> delegations.canBeGiven(who, role)).toList();
        List<PersonId> colleagues = delegable.stream().flatMap(role -> delegations.colleagues(role).stream()).filter(one -> !one.equals(who)).distinct().toList();
        return new AccessSheet(held(visitor, known), asked(who, known, reader),
                given.stream().map(row -> line(row, known, people::name, row.giver().equals(who) && isOpen(row), false)).toList(),
                delegable.stream().map(role -> new Choice(role.group(), known.getOrDefault(role.group(), role.group()))).toList(),
                choices(colleagues));
    }

    private List<Held> held(Visitor visitor, Map<String, String> known) {
        LocalDate today = LocalDate.now(clock);
        List<Assignments.Row> own = assignments.of(visitor.who());
        Map<String, Optional<PersonId>> places = visitor.groups().stream().collect(Collectors.toMap(Function.identity(),
                group -> roles.inPlaceOf(visitor.who(), group)));
        Map<PersonId, String> givers = names.officials(places.values().stream().flatMap(Optional::stream).toList());
        return visitor.groups().stream().sorted().map(group -> {
            Optional<Assignments.Row> row = own.stream().filter(one -> one.role().group().equals(group) && one.isHeldOn(today)).findFirst();
            return new Held(group, known.getOrDefault(group, group), row.map(Assignments.Row::from), row.flatMap(Assignments.Row::to),
                    places.get(group).map(giver -> givers.getOrDefault(giver, "ametnik")).orElse(""));
        }).toList();
    }

    private List<Asked> asked(PersonId who, Map<String, String> known, Reader reader) {
        List<AccessRequests.Row> rows = requests.of(who);
        Map<UUID, String> texts = names.notes(rows.stream().flatMap(row -> Stream.concat(Stream.of(row.reason()), row.answer().stream())).toList(), reader);
        return rows.stream().map(row -> new Asked(row.id(), known.getOrDefault(row.role().group(), row.role().group()), row.askedAt(), row.state(),
                texts.getOrDefault(row.reason(), ""), row.answer().map(texts::get).orElse(""))).toList();
    }

    boolean isOpen(DelegationTable.Row row) {
        return row.isOpen() && !row.to().isBefore(LocalDate.now(clock));
    }

    Given line(DelegationTable.Row row, Map<String, String> known, Function<PersonId, String> name, boolean mine, boolean waits) {
        LocalDate today = LocalDate.now(clock);
        When moment = today.isBefore(row.from()) ? When.BEFORE : today.isAfter(row.to()) ? When.AFTER : When.DURING;
        return new Given(row.id(), known.getOrDefault(row.role().group(), row.role().group()), name.apply(row.giver()), name.apply(row.delegate()),
                row.from(), row.to(), row.state(), moment, mine, waits);
    }

    private List<Choice> choices(List<PersonId> people) {
        Map<PersonId, String> known = names.officials(people);
        return people.stream().map(one -> new Choice(one.toString(), known.getOrDefault(one, "ametnik"))).toList();
    }
}
