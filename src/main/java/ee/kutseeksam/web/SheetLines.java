package ee.kutseeksam.web;

import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamHistory;
import ee.kutseeksam.views.ExamImpediments;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.RosterRevisions;
import ee.kutseeksam.views.RosterRevisions.Kind;
import ee.kutseeksam.web.ExamSheet.CandidateLine;
import ee.kutseeksam.web.ExamSheet.CertificateLine;
import ee.kutseeksam.web.ExamSheet.ChangeLine;
import ee.kutseeksam.web.ExamSheet.CostLine;
import ee.kutseeksam.web.ExamSheet.GroupLine;
import ee.kutseeksam.web.ExamSheet.HistoryLine;
import ee.kutseeksam.web.ExamSheet.ImpedimentLine;
import ee.kutseeksam.web.ExamSheet.ResultLine;
import ee.kutseeksam.web.Names.Known;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows of the views with names and words beside the codes, people by their last name. */
@Component
class SheetLines {

    private final Words words;

    SheetLines(Words words) {
        this.words = words;
    }

    List<CandidateLine> candidates(List<ExamRoster.Row> rows, Known known) {
        return rows.stream().sorted(byName(known, ExamRoster.Row::person)).map(row -> new CandidateLine(row.candidacy(), row.person(),
                known.name(row.person()), known.born(row.person()), row.qualification(), words.qualification(row.qualification()),
                row.origin(), row.eligibility(), row.nominalEnd(), row.fundingCode(), row.attempt(), row.carried(), row.lastDay(),
                row.verification(), row.group(), known.isWithoutCode(row.person()))).toList();
    }

    List<GroupLine> groups(List<ExamGroups.Row> rows, List<ExamRoster.Row> roster, Map<PersonId, String> officials) {
        return rows.stream().sorted(Comparator.comparingInt(ExamGroups.Row::number)).map(row -> new GroupLine(row.number(), row.name(),
                row.language(), (int) roster.stream().filter(one -> one.group() == row.number()).map(ExamRoster.Row::person).distinct().count(),
                row.start(), row.place(), name(row.chair(), officials),
                row.members().stream().map(member -> name(Optional.of(member), officials)).toList(),
                row.started(), row.resultsConfirmed(), row.protocol(), name(row.signer(), officials))).toList();
    }

    List<ResultLine> results(List<ExamResults.Row> rows, Known known, Map<UUID, String> notes,
                             Function<Optional<UUID>, Optional<String>> numberOf) {
        var ofPerson = rows.stream().collect(Collectors.groupingBy(ExamResults.Row::person));
        return rows.stream().sorted(byName(known, ExamResults.Row::person)).map(row -> new ResultLine(row.candidacy(), row.person(),
                known.name(row.person()), known.born(row.person()), row.qualification(), words.qualification(row.qualification()),
                row.group(), row.carried(), row.attendance(), row.theory(), row.practice(), row.competences(), row.outcome(),
                row.proposal(), row.decision(), text(row.reasonNote(), notes), row.signedOn(), row.retakeUntil(),
                numberOf.apply(row.retakeExam()), row.retakeCarried(), text(row.attendanceNote(), notes),
                together(ofPerson.get(row.person())))).toList();
    }

    private static Optional<Outcome> together(List<ExamResults.Row> all) {
        boolean known = all.size() > 1 && all.stream().allMatch(row -> row.outcome().isPresent());
        return known ? Optional.of(Outcome.together(all.stream().map(row -> row.decision().map(row.outcome().get()::after).orElse(row.outcome().get()))
                .toList())) : Optional.empty();
    }

    private static String text(Optional<UUID> note, Map<UUID, String> notes) {
        return note.map(id -> notes.getOrDefault(id, "")).orElse("");
    }

    List<CertificateLine> certificates(List<ExamCertificates.Row> rows, Known known) {
        return rows.stream().sorted(byName(known, ExamCertificates.Row::person)).map(row -> new CertificateLine(row.id(), row.candidacy(),
                known.name(row.person()), words.qualification(row.qualification()), words.certificate(row.kind(), row.onSchoolDocument()),
                row.onSchoolDocument(), row.validTo(), row.status(), row.attempts(), row.number(), row.refusedFields(), row.toBeRevoked())).toList();
    }

    List<CostLine> costs(List<ExamLines.Row> rows, Map<UUID, ExamRoster.Row> people, Known known) {
        Set<UUID> lines = rows.stream().map(ExamLines.Row::candidacy).collect(Collectors.toSet());
        return rows.stream().filter(row -> people.containsKey(row.candidacy()))
                .sorted(byName(known, row -> people.get(row.candidacy()).person())).map(row -> {
                    ExamRoster.Row who = people.get(row.candidacy());
                    String titles = people.values().stream().filter(one -> one == who || isPaidWith(who, one) && !lines.contains(one.candidacy()))
                            .map(one -> words.qualification(one.qualification())).collect(Collectors.joining("; "));
                    return new CostLine(row.id(), row.candidacy(), known.name(who.person()), titles,
                            row.status(), row.amount(), row.fee(), row.cap(), row.placeholderCap(), row.funded(), who.fundingCode(),
                            row.attempt(), row.present(), row.paidOn(), row.due(), row.difference());
                }).toList();
    }

    List<ImpedimentLine> impediments(List<ExamImpediments.Row> rows, Map<PersonId, String> officials, Map<UUID, String> notes) {
        return rows.stream().map(row -> new ImpedimentLine(name(Optional.of(row.member()), officials), row.group(),
                row.ground().map(words::of).orElse(words.say("absent")), notes.getOrDefault(row.reasonNote(), ""))).toList();
    }

    /** Seen by whoever sees everybody of the exam. */
    List<ChangeLine> changes(List<RosterRevisions.Row> rows, Known known) {
        return rows.stream().map(row -> new ChangeLine(row.revision(), row.kind(), row.person().map(known::name).orElse(""),
                row.qualification().map(words::qualification).orElse(""), row.group(), said(row.kind(), row.was()), said(row.kind(), row.is()))).toList();
    }

    private String said(Kind kind, String value) {
        return value.isEmpty() || kind != Kind.DAY && kind != Kind.LANGUAGE ? value
                : kind == Kind.DAY ? words.when(LocalDate.parse(value)) : words.language(value);
    }

    /** The latest first; what one act did to many people stands together. */
    List<HistoryLine> history(List<ExamHistory.Row> rows, Map<PersonId, String> officials, Map<UUID, String> notes) {
        List<HistoryLine> said = new ArrayList<>();
        rows.stream().sorted(Comparator.comparingLong(ExamHistory.Row::position).reversed()).map(row -> history(row, officials, notes)).forEach(line -> {
            HistoryLine before = said.isEmpty() ? null : said.get(said.size() - 1);
            if (before != null && line.continues(before)) {
                said.set(said.size() - 1, before.and(line));
            } else {
                said.add(line);
            }
        });
        return said;
    }

    private HistoryLine history(ExamHistory.Row row, Map<PersonId, String> officials, Map<UUID, String> notes) {
        String who = row.who().length() == 36 ? name(Optional.of(PersonId.of(row.who())), officials) : words.say("role.system");
        return new HistoryLine(row.position(), row.at(), row.type(), words.say("event." + row.type()), 1, who, row.role(),
                words.role(row.role(), row.organisation(), row.who()), words.organisation(row.role(), row.organisation()), row.activity(),
                row.inPlaceOf().isEmpty() ? "" : name(Optional.of(PersonId.of(row.inPlaceOf())), officials),
                row.reason().map(notes::get).orElse(""));
    }

    private static String name(Optional<PersonId> who, Map<PersonId, String> officials) {
        return who.map(one -> officials.getOrDefault(one, "ametnik")).orElse("");
    }

    /** A line stands for all that one person sat by one standard (rules.md 61). */
    private static boolean isPaidWith(ExamRoster.Row main, ExamRoster.Row other) {
        return main.person().equals(other.person()) && main.qualification().standard() == other.qualification().standard();
    }

    /** One person's rows stay together, whoever else has the name. */
    private static <T> Comparator<T> byName(Known known, Function<T, PersonId> person) {
        return Comparator.comparing((T row) -> known.sortName(person.apply(row)), Collator.getInstance(Locale.forLanguageTag("et")))
                .thenComparing(row -> person.apply(row).toString());
    }
}
