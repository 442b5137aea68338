package ee.kutseeksam.web;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.desk.LaterVersion;
import ee.kutseeksam.desk.RetakeDesk;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.process.TurnSubjects;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.web.ExamSheet.CertificateLine;
import ee.kutseeksam.web.ExamSheet.GroupLine;
import ee.kutseeksam.web.ExamSheet.ResultLine;
import ee.kutseeksam.web.TaskSheet.*;
import ee.kutseeksam.web.TaskSheets.Asked;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of the steps from the schedule to the money show, in the order of the diagrams. */
@Component
class ConductContents {

    private final ExamSheets sheets;
    private final Repository<Candidacy> candidacies;
    private final ExamResults results;
    private final ExamGroups groups;
    private final ExamRoster roster;
    private final Roles roles;
    private final Names names;
    private final SheetLines lines;
    private final Offers offers;
    private final Reasons reasons;
    private final TurnSubjects certificates;
    private final WhoDecides who;
    private final RetakeDesk retakes;
    private final Words words;
    private final Clock clock;

    ConductContents(ExamSheets sheets, Repository<Candidacy> candidacies, ExamResults results, ExamGroups groups, ExamRoster roster,
                    Roles roles, Names names, SheetLines lines, Offers offers, Reasons reasons, TurnSubjects certificates,
                    WhoDecides who, RetakeDesk retakes, Words words, Clock clock) {
        this.sheets = sheets;
        this.candidacies = candidacies;
        this.results = results;
        this.groups = groups;
        this.roster = roster;
        this.roles = roles;
        this.names = names;
        this.lines = lines;
        this.offers = offers;
        this.reasons = reasons;
        this.certificates = certificates;
        this.who = who;
        this.retakes = retakes;
        this.words = words;
        this.clock = clock;
    }

    ScheduleContent schedule(Asked asked) {
        ExamGroups.Row row = groups.of(asked.turn().exam()).stream().filter(one -> one.number() == asked.turn().group()).findFirst()
                .orElseThrow(NotSeen::new);
        GroupLine group = lines.groups(List.of(row), roster.of(asked.turn().exam()), Map.of()).get(0);
        List<PersonId> assessors = Stream.concat(roles.holders("assessor").stream(),
                roles.holders("body-" + asked.seen().exam().awardingBody()).stream()).distinct().toList();
        Map<PersonId, String> known = names.officials(assessors);
        List<Choice> choices = assessors.stream().filter(known::containsKey).map(who -> new Choice(who.toString(), known.get(who)))
                .sorted(Comparator.comparing(Choice::name)).toList();
        String start = row.start().orElse(suggested(asked.seen().exam().plannedOn()).atTime(LocalTime.of(10, 0))).toString();
        return new ScheduleContent(group, choices, row.members(), row.chair().map(PersonId::toString).orElse(""), start, row.place(),
                reasons.ofRescheduling(asked));
    }

    /** The planned day or, when it has passed, the next working day but one. */
    private LocalDate suggested(LocalDate planned) {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        LocalDate day = planned.isAfter(tomorrow) ? planned : tomorrow;
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }

    ResultsContent results(Asked asked) {
        Map<UUID, Integer> versions = versions(asked);
        List<ResultLine> rows = sheet(asked, "Eksami tulemuste sisestamine").results().stream()
                .filter(row -> asked.turn().group() == 0 || row.group() == asked.turn().group()).toList();
        return new ResultsContent(asked.seen().exam().type(), rows, versions,
                offers.competences(rows.stream().map(row -> row.qualification().standard()).toList()),
                asked.turn().step().equals("amendResults") ? reasons.ofReopening(asked) : "");
    }

    DecisionsContent decisions(Asked asked) {
        Map<UUID, Integer> versions = versions(asked);
        ExamSheet sheet = sheet(asked, "Kutse andmise otsustamine");
        return new DecisionsContent(sheet.results(), versions, sheet.groups(), who.of(asked.turn().exam(), asked.turn().who(), group -> true),
                who.isToTakeOver(asked.turn().exam()));
    }

    /** Read before what is shown: a change between the two is found again when the row is saved, never written over. */
    private Map<UUID, Integer> versions(Asked asked) {
        return candidacies.versions(results.of(asked.turn().exam()).stream().map(ExamResults.Row::candidacy).toList());
    }

    ProtocolContent protocol(Asked asked) {
        ExamSheet sheet = sheet(asked, "Grupi protokolli allkirjastamine");
        int number = asked.turn().group();
        return new ProtocolContent(sheet.groups().stream().filter(one -> one.number() == number).findFirst().orElseThrow(NotSeen::new),
                sheet.results().stream().filter(row -> row.group() == number).toList(),
                who.of(asked.turn().exam(), asked.turn().who(), group -> group.number() == number));
    }

    /** The certificate that the task is about. */
    CertificatesContent certificates(Asked asked) {
        UUID certificate = certificates.certificateOf(asked.turn());
        List<CertificateLine> refused = sheet(asked, "Tagasi lükatud kutsetunnistuse taotluse parandamine").certificates().stream()
                .filter(one -> one.id().equals(certificate)).toList();
        return new CertificatesContent(refused, reasons.ofRefusal(asked, certificate), refused.stream().anyMatch(one -> one.refusedFields().contains(CertificateRegister.CODE)));
    }

    RetakeContent retake(Asked asked) {
        var exam = asked.seen().exam();
        return new RetakeContent(sheet(asked, "Korduseksami tellimine").results().stream()
                .filter(row -> row.retakeUntil().isPresent() && row.retakeExam().isEmpty()).toList(), laterVersions(asked),
                offers.languages(exam.awardingBody()), exam.language(), suggested(LocalDate.now(clock).plusDays(28)));
    }

    private Map<UUID, String> laterVersions(Asked asked) {
        return retakes.laterVersions(asked.turn().who(), asked.turn().task()).stream().collect(Collectors.toMap(LaterVersion::candidacy,
                later -> later.to().map(to -> words.say("retake.later", words.when(later.from()), words.version(to.standard())))
                        .orElseGet(() -> words.say("retake.none", words.when(later.from())))));
    }

    FundingContent funding(Asked asked) {
        return new FundingContent(sheet(asked, "Eksami rahastamise otsustamine").costs().stream()
                .filter(line -> line.status() == LineStatus.REVIEW).toList());
    }

    private ExamSheet sheet(Asked asked, String purpose) {
        return sheets.of(asked.seen(), Optional.empty(), purpose, asked.channel());
    }
}
