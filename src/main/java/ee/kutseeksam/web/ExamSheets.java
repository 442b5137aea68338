package ee.kutseeksam.web;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.eventstore.Moment;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamHistory;
import ee.kutseeksam.views.ExamImpediments;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.RosterRevisions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an exam's sheet together: the views as of the moment, then everybody's name in one reading. */
@Component
class ExamSheets {

    private final ExamList exams;
    private final ExamRoster roster;
    private final ExamGroups groups;
    private final ExamResults results;
    private final ExamCertificates certificates;
    private final ExamLines lines;
    private final ExamHistory history;
    private final RosterRevisions revisions;
    private final ExamImpediments impediments;
    private final Corrections corrections;
    private final Awaited awaited;
    private final Reasons reasons;
    private final Moment moment;
    private final Names names;
    private final SheetLines words;
    private final WaitingFor waiting;

    ExamSheets(ExamList exams, ExamRoster roster, ExamGroups groups, ExamResults results, ExamCertificates certificates,
               ExamLines lines, ExamHistory history, RosterRevisions revisions, ExamImpediments impediments, Corrections corrections, Awaited awaited, Reasons reasons, Moment moment,
               Names names, SheetLines words, WaitingFor waiting) {
        this.exams = exams;
        this.roster = roster;
        this.groups = groups;
        this.results = results;
        this.certificates = certificates;
        this.lines = lines;
        this.history = history;
        this.revisions = revisions;
        this.impediments = impediments;
        this.corrections = corrections;
        this.awaited = awaited;
        this.reasons = reasons;
        this.moment = moment;
        this.names = names;
        this.words = words;
        this.waiting = waiting;
    }

    private record Facts(ExamList.Row exam, List<ExamRoster.Row> roster, List<ExamGroups.Row> groups, List<ExamResults.Row> results,
                         List<ExamCertificates.Row> certificates, List<ExamLines.Row> lines, List<ExamHistory.Row> history,
                         List<RosterRevisions.Row> revisions, List<ExamImpediments.Row> impediments, Corrections.Facts corrections,
                         Optional<ExamSheet.AwaitedLine> awaited) { }

    ExamSheet of(SeenExam today, Optional<Instant> at, String purpose, String channel) {
        UUID id = today.exam().id();
        String number = today.exam().number();
        Facts facts = moment.ask(id, at, () -> new Facts(exams.byNumber(number).orElseThrow(NotSeen::new), roster.of(id), groups.of(id),
                results.of(id), certificates.of(id), lines.of(id), history.of(id, at),
                today.groups().isEmpty() ? revisions.of(id) : List.of(),
                today.sees(Action.SEE_COMMITTEE) ? impediments.of(id) : List.of(), corrections.of(id), awaited.line(id, at.isEmpty())));
        SeenExam seen = today.asOf(facts.exam(), facts.groups());
        List<ExamRoster.Row> shown = facts.roster().stream().filter(row -> seen.showsGroup(row.group())).toList();
        Set<UUID> candidacies = shown.stream().map(ExamRoster.Row::candidacy).collect(Collectors.toSet());
        List<ExamResults.Row> sat = facts.results().stream().filter(row -> candidacies.contains(row.candidacy())).toList();
        var known = names.of(seen, Stream.concat(shown.stream().map(ExamRoster.Row::person),
                facts.revisions().stream().flatMap(row -> row.person().stream())).toList(), purpose, channel);
        var notes = names.notes(seen, Stream.of(sat.stream().flatMap(ExamResults.Row::notes), facts.corrections().notes(),
                facts.impediments().stream().map(ExamImpediments.Row::reasonNote), toldTo(seen, facts)).flatMap(one -> one).toList(), purpose, channel);
        Map<PersonId, String> officials = names.officials(officialsOf(facts));
        Map<UUID, String> numbers = exams.numbers(Stream.concat(facts.exam().retakeOf().stream(),
                sat.stream().flatMap(row -> row.retakeExam().stream())).toList());
        boolean certified = facts.certificates().stream().allMatch(one -> one.status().isSettled());
        Map<UUID, ExamRoster.Row> people = shown.stream().collect(Collectors.toMap(ExamRoster.Row::candidacy, row -> row, (a, b) -> a));
        return new ExamSheet(facts.exam(), at,
                facts.exam().responsible().map(who -> officials.getOrDefault(who, "")).orElse(""), facts.exam().retakeOf().map(numbers::get),
                Lifecycle.of(facts.exam().status(), certified),
                at.isPresent() ? List.of() : waiting.of(today.exam(), today.visitor().who()),
                words.candidates(shown, known),
                words.groups(facts.groups(), facts.roster(), officials),
                words.results(sat, known, notes, exam -> exam.map(numbers::get)),
                words.certificates(facts.certificates().stream().filter(row -> candidacies.contains(row.candidacy())).toList(), known),
                words.costs(facts.lines().stream().filter(row -> candidacies.contains(row.candidacy())).toList(), people, known),
                words.history(facts.history(), officials, notes),
                words.changes(facts.revisions(), known),
                facts.exam().status() == ExamStatus.CANCELLED ? reasons.ofCancelling(seen, channel) : "",
                words.impediments(facts.impediments(), officials, notes),
                corrections.lines(facts.corrections(), candidacies::contains, known, notes, officials), facts.awaited());
    }

    /** Reasons that the sides told each other may speak of anybody: not for who sees only some of the people. */
    private static Stream<UUID> toldTo(SeenExam seen, Facts facts) {
        return seen.groups().isEmpty() ? facts.history().stream().flatMap(row -> row.reason().stream()) : Stream.of();
    }

    private static List<PersonId> officialsOf(Facts facts) {
        Stream<PersonId> acted = facts.history().stream().flatMap(row -> Stream.of(row.who(), row.inPlaceOf())).filter(who -> who.length() == 36).map(PersonId::of);
        Stream<PersonId> assess = facts.groups().stream().flatMap(group -> Stream.concat(group.members().stream(),
                Stream.of(group.chair(), group.signer()).flatMap(Optional::stream)));
        Stream<PersonId> impeded = facts.impediments().stream().map(ExamImpediments.Row::member);
        return Stream.of(acted, assess, impeded, facts.corrections().signers(), facts.exam().responsible().stream()).flatMap(one -> one).distinct().toList();
    }
}
