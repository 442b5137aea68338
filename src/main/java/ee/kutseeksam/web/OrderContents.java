package ee.kutseeksam.web;

import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.desk.RetakerDesk;
import ee.kutseeksam.desk.RetakerRow;
import ee.kutseeksam.desk.RosterDesk;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.Person;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.RosterRevisions;
import ee.kutseeksam.web.ExamSheet.CandidateLine;
import ee.kutseeksam.web.ExamSheet.GroupLine;
import ee.kutseeksam.web.Names.Known;
import ee.kutseeksam.web.TaskSheet.*;
import ee.kutseeksam.web.TaskSheet.CodeLine;
import ee.kutseeksam.web.TaskSheets.Asked;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of the ordering steps show, in the order of the diagram. */
@Component
class OrderContents {

    private static final Set<String> LATE_STEPS = Set.of("nameLatecomers", "clearLatecomers", "considerAddition");
    private static final Collator ESTONIAN = Collator.getInstance(Locale.forLanguageTag("et"));

    private final RosterDesk desk;
    private final LearnerRegister register;
    private final RetakerDesk retakers;
    private final ExamRoster roster;
    private final ExamGroups groups;
    private final RosterRevisions revisions;
    private final Roles roles;
    private final Names names;
    private final SheetLines lines;
    private final Offers offers;
    private final Reasons reasons;
    private final Words words;

    OrderContents(RosterDesk desk, LearnerRegister register, RetakerDesk retakers, ExamRoster roster, ExamGroups groups, RosterRevisions revisions, Roles roles, Names names, SheetLines lines, Offers offers,
                  Reasons reasons, Words words) {
        this.desk = desk;
        this.register = register;
        this.retakers = retakers;
        this.words = words;
        this.roster = roster;
        this.groups = groups;
        this.revisions = revisions;
        this.roles = roles;
        this.names = names;
        this.lines = lines;
        this.offers = offers;
        this.reasons = reasons;
    }

    RosterContent roster(Asked asked) {
        List<LearnerRow> learners = desk.learners(asked.turn().who(), asked.turn().task());
        List<RetakerRow> again = retakers.retakers(asked.turn().who(), asked.turn().task());
        List<ExamRoster.Row> listed = listed(asked);
        Known known = read(asked, "Eksami nimekirja koostamine", Stream.of(learners.stream().map(LearnerRow::person),
                again.stream().map(RetakerRow::person), listed.stream().map(ExamRoster.Row::person)).flatMap(people -> people).toList());
        Map<PersonId, Set<String>> retakes = again.stream().collect(Collectors.groupingBy(RetakerRow::person,
                Collectors.mapping(row -> Offers.key(row.qualification()), Collectors.toSet())));
        Set<PersonId> applicants = listed.stream().filter(row -> row.origin() == Origin.MANUAL).map(ExamRoster.Row::person).collect(Collectors.toSet());
        Map<PersonId, List<String>> chosen = listed.stream().filter(row -> row.origin() == Origin.EHIS && row.lastDay().isEmpty()).collect(Collectors.groupingBy(ExamRoster.Row::person,
                Collectors.mapping(row -> Offers.key(row.qualification()) + "=" + row.candidacy(), Collectors.toList())));
        List<LearnerLine> rows = learners.stream().sorted(Comparator.comparing((LearnerRow row) -> !row.eligible())
                        .thenComparing(row -> known.sortName(row.person()), ESTONIAN))
                .map(row -> new LearnerLine(row.person(), known.name(row.person()), known.born(row.person()), row.course(), row.eligibility(),
                        row.nominalEnd(), row.fundingCode(), row.eligible(), chosen.containsKey(row.person()), applicants.contains(row.person()),
                        row.elsewhere().stream().collect(Collectors.toMap(one -> Offers.key(one.qualification()), LearnerRow.Elsewhere::exam)),
                        retakes(row, retakes), row.usedUp().stream().collect(Collectors.toMap(one -> Offers.key(one.qualification()), LearnerRow.UsedUp::until)), chosen.getOrDefault(row.person(), List.of()),
                        known.isWithoutCode(row.person()))).toList();
        List<CandidateLine> candidates = lines.candidates(listed, known);
        return new RosterContent(rows, retakers(again, known), candidates, offers.of(asked.seen().exam().standards()),
                asked.turn().step().equals("correctRoster") ? reasons.ofReturn(asked) : "", withoutCode(candidates),
                register.asOf(asked.seen().exam().school()));
    }

    /** Those that can be used at this exam, and those that bind the person to another. */
    private static Set<String> retakes(LearnerRow row, Map<PersonId, Set<String>> here) {
        return Stream.concat(here.getOrDefault(row.person(), Set.of()).stream(), row.retakes().stream().map(Offers::key)).collect(Collectors.toSet());
    }

    private List<RetakerLine> retakers(List<RetakerRow> again, Known known) {
        return again.stream().sorted(Comparator.comparing(row -> known.sortName(row.person()), ESTONIAN)).map(row -> new RetakerLine(row.candidacy(),
                row.person(), known.name(row.person()), known.born(row.person()), words.qualification(row.qualification()), row.exam(), row.until(),
                row.carried(), row.newer() ? words.version(row.qualification().standard()) : "", row.listed(), row.why())).toList();
    }

    /** Whom the step is about: the roster, or those who would be added to it. */
    private List<ExamRoster.Row> listed(Asked asked) {
        boolean late = LATE_STEPS.contains(asked.turn().step());
        return late ? roster.latecomersOf(asked.turn().exam()) : roster.of(asked.turn().exam());
    }

    LatecomersContent latecomers(Asked asked) {
        RosterContent named = roster(asked);
        int chosen = named.candidates().stream().mapToInt(CandidateLine::group).max().orElse(0);
        return new LatecomersContent(named, openGroups(asked), chosen);
    }

    private List<GroupLine> openGroups(Asked asked) {
        return lines.groups(groups.of(asked.turn().exam()), roster.of(asked.turn().exam()), Map.of()).stream().filter(group -> !group.started()).toList();
    }

    AdditionContent addition(Asked asked) {
        List<ExamRoster.Row> late = listed(asked);
        Known known = read(asked, "Lisamise palvele vastamine", late.stream().map(ExamRoster.Row::person).toList());
        int number = late.stream().mapToInt(ExamRoster.Row::group).max().orElse(0);
        return new AdditionContent(lines.candidates(late, known), lines.groups(groups.of(asked.turn().exam()), roster.of(asked.turn().exam()), Map.of())
                .stream().filter(group -> group.number() == number).toList());
    }

    PeopleContent people(Asked asked) {
        List<ExamRoster.Row> unclear = listed(asked).stream()
                .filter(row -> row.verification().filter(answer -> answer != Verification.MATCH).isPresent()).toList();
        Known known = read(asked, "Isikuandmete erinevuste lahendamine", unclear.stream().map(ExamRoster.Row::person).toList());
        List<CandidateLine> candidates = lines.candidates(unclear, known);
        return new PeopleContent(byPerson(candidates).values().stream().map(list -> {
            CandidateLine first = list.get(0);
            String proposed = known.person(first.person()).flatMap(Person::proposed).map(name -> name.first() + " " + name.last()).orElse("");
            return new ClearLine(first.person(), first.name(), first.born(), proposed, first.verification().orElseThrow(),
                    list.stream().map(CandidateLine::candidacy).toList(), titles(list), first.origin());
        }).toList(), withoutCode(candidates));
    }

    private static List<CodeLine> withoutCode(List<CandidateLine> candidates) {
        return byPerson(candidates.stream().filter(CandidateLine::withoutCode).toList()).values().stream()
                .map(list -> new CodeLine(list.get(0).person(), list.get(0).name(), list.get(0).born(), titles(list))).toList();
    }

    GroupsContent groups(Asked asked) {
        SummaryContent summary = summary(asked);
        List<MemberLine> members = byPerson(summary.candidates()).values().stream().map(list -> new MemberLine(list.get(0).person(), list.get(0).name(),
                list.get(0).born(), titles(list), list.get(0).group())).toList();
        return new GroupsContent(members, summary.groups(), offers.languages(asked.seen().exam().awardingBody()),
                asked.seen().exam().language());
    }

    SummaryContent summary(Asked asked) {
        List<ExamRoster.Row> listed = roster.of(asked.turn().exam());
        List<RosterRevisions.Row> changed = revisions.of(asked.turn().exam()).stream()
                .filter(row -> row.revision() == asked.seen().exam().revision()).toList();
        Known known = read(asked, "Eksami tellimuse läbivaatamine", Stream.concat(listed.stream().map(ExamRoster.Row::person),
                changed.stream().flatMap(row -> row.person().stream())).toList());
        return new SummaryContent(lines.candidates(listed, known), lines.groups(groups.of(asked.turn().exam()), listed, Map.of()),
                lines.changes(changed, known));
    }

    ResponsibleContent responsible(Asked asked) {
        List<PersonId> body = roles.holders("body-" + asked.seen().exam().awardingBody());
        Map<PersonId, String> known = names.officials(body);
        return new ResponsibleContent(body.stream().map(who -> new Choice(who.toString(), known.getOrDefault(who, "ametnik"))).toList(),
                asked.seen().exam().responsible().map(PersonId::toString).orElse(asked.turn().who().toString()));
    }

    private Known read(Asked asked, String purpose, List<PersonId> people) {
        return names.of(asked.seen(), people, purpose, asked.channel());
    }

    private static Map<PersonId, List<CandidateLine>> byPerson(List<CandidateLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(CandidateLine::person, LinkedHashMap::new, Collectors.toList()));
    }

    private static String titles(List<CandidateLine> of) {
        return of.stream().map(CandidateLine::title).distinct().collect(Collectors.joining("; "));
    }
}
