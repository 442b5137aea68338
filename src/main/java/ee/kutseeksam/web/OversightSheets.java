package ee.kutseeksam.web;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.roles.AccessRequests;
import ee.kutseeksam.organisations.roles.Assignments;
import ee.kutseeksam.organisations.roles.DelegationTable;
import ee.kutseeksam.organisations.roles.Delegations;
import ee.kutseeksam.organisations.roles.RoleActs;
import ee.kutseeksam.organisations.roles.RoleStanding;
import ee.kutseeksam.organisations.roles.Takeovers;
import ee.kutseeksam.people.Reader;
import ee.kutseeksam.web.OversightSheet.Done;
import ee.kutseeksam.web.OversightSheet.Line;
import ee.kutseeksam.web.OversightSheet.Request;
import ee.kutseeksam.web.OversightSheet.Understaffed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what an administrator, or Kutsekoda, sees of others' roles. Every name on it is read with a purpose and recorded. */
@Component
class OversightSheets {

    private static final int URGED = 2;

    private final RoleStanding standing;
    private final AccessRequests requests;
    private final Delegations delegations;
    private final Assignments assignments;
    private final Takeovers takeovers;
    private final RoleActs acts;
    private final AccessSheets sheets;
    private final RoleLabels labels;
    private final Names names;
    private final Words words;
    private final Clock clock;

    OversightSheets(RoleStanding standing, AccessRequests requests, Delegations delegations, Assignments assignments, Takeovers takeovers,
                    RoleActs acts, AccessSheets sheets, RoleLabels labels, Names names, Words words, Clock clock) {
        this.standing = standing;
        this.requests = requests;
        this.delegations = delegations;
        this.assignments = assignments;
        this.takeovers = takeovers;
        this.acts = acts;
        this.sheets = sheets;
        this.labels = labels;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** Refuses whoever sees to nobody's roles, as if there were no such page. */
    OversightSheet of(Visitor visitor, String channel) {
        PersonId who = visitor.who();
        RoleStanding.Reach reach = standing.of(who);
        if (reach.isNothing()) {
            throw new NotSeen();
        }
        LocalDate today = LocalDate.now(clock);
        List<Takeovers.Row> committees = takeovers.seenBy(who);
        List<Role> within = Stream.concat(committees.stream().map(Takeovers.Row::commission),
                reach.administered().stream().flatMap(one -> Stream.of(one, new Role(one.side(), one.organisation())))).toList();
        List<Assignments.Row> all = reach.everything() ? assignments.all() : assignments.in(within);
        List<Assignments.Row> rows = all.stream().filter(row -> row.endedAt().isEmpty() && row.to().filter(today::isAfter).isEmpty()).toList();
        List<RoleActs.Recorded> done = reach.everything() ? acts.all() : acts.upon(within);
        List<AccessRequests.Row> waiting = requests.waitingFor(who);
        List<DelegationTable.Row> given = delegations.seenBy(who);
        var reader = new Reader(who.toString(), reach.as().kind(), reach.as().organisation(), "Kasutajate ja rollide haldamine", Optional.empty(), channel);
        Names.Known people = names.known(Stream.of(rows.stream().flatMap(row -> Stream.concat(Stream.of(row.person()), actor(row.givenBy()))),
                waiting.stream().map(AccessRequests.Row::person), committees.stream().flatMap(row -> row.members().stream()), given.stream().flatMap(row -> Stream.of(row.giver(), row.delegate())),
                done.stream().flatMap(act -> Stream.of(act.person().stream(), act.other().stream(), actor(act.who())).flatMap(one -> one)))
                .flatMap(one -> one).distinct().toList(), reader);
        Map<UUID, String> texts = names.notes(Stream.concat(waiting.stream().map(AccessRequests.Row::reason),
                done.stream().flatMap(act -> act.note().stream())).distinct().toList(), reader);
        Map<String, String> known = labels.all();
        return new OversightSheet(reach.everything(),
                waiting.stream().map(row -> new Request(row.id(), people.name(row.person()), label(known, row.role()), row.askedAt(),
                        texts.getOrDefault(row.reason(), ""))).toList(),
                given.stream().map(row -> sheets.line(row, known, people::name, true, delegations.waitsFor(who, row))).toList(),
                rows.stream().map(row -> new Line(row.id(), people.name(row.person()), row.role().group(), label(known, row.role()),
                        row.role().administers(), row.from(), row.to(), row.isHeldOn(today), name(row.givenBy(), people), row.givenAt())).toList(),
                understaffed(reach, rows, today, known),
                committees.stream().map(row -> takeover(row, people, takeovers.mayTakeOver(who, row))).toList(),
                done.stream().map(act -> done(act, people, texts, known)).toList(),
                reach.everything() ? labels.organisations() : List.of());
    }

    /** Where there are roles or administrators, but fewer than two administrators. */
    private List<Understaffed> understaffed(RoleStanding.Reach reach, List<Assignments.Row> rows, LocalDate today, Map<String, String> known) {
        Map<Role, Long> administrators = rows.stream().filter(row -> row.role().administers() && row.isHeldOn(today)).distinct()
                .collect(Collectors.groupingBy(Assignments.Row::role, Collectors.mapping(Assignments.Row::person,
                        Collectors.collectingAndThen(Collectors.toSet(), people -> (long) people.size()))));
        return Stream.concat(rows.stream().map(Assignments.Row::role).flatMap(role -> role.administrator().stream()), reach.administered().stream())
                .distinct().filter(role -> administrators.getOrDefault(role, 0L) < URGED)
                .map(role -> new Understaffed(label(known, role), administrators.getOrDefault(role, 0L).intValue()))
                .sorted((one, other) -> words.alphabet().compare(one.label(), other.label())).toList();
    }

    private OversightSheet.Takeover takeover(Takeovers.Row row, Names.Known people, boolean yours) {
        return new OversightSheet.Takeover(row.commission().group(), words.body(row.commission().organisation()), row.closedOn(),
                words.body(row.successor().organisation()), row.members().stream().map(people::name).sorted(words.alphabet()).toList(), row.from(), row.to(),
                row.latest(), yours);
    }

    private Done done(RoleActs.Recorded act, Names.Known people, Map<UUID, String> texts, Map<String, String> known) {
        return new Done(act.at(), name(act.who(), people), words.of(act.kind()), act.person().map(people::name).orElse(""),
                act.other().map(people::name).orElse(""), label(known, act.role()), act.from(), act.to(), act.note().map(texts::get).orElse(""));
    }

    private String name(String who, Names.Known people) {
        return who.isEmpty() ? "" : actor(who).map(people::name).findFirst().orElse(words.say("role.system"));
    }

    private static Stream<PersonId> actor(String who) {
        return who.length() == 36 ? Stream.of(PersonId.of(who)) : Stream.empty();
    }

    private static String label(Map<String, String> known, Role role) {
        return known.getOrDefault(role.group(), role.group());
    }
}
