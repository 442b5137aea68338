package ee.kutseeksam.web;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.process.TurnSubjects;
import ee.kutseeksam.web.TaskSheet.CertificatesToRevokeContent;
import ee.kutseeksam.web.TaskSheet.CorrectionContent;
import ee.kutseeksam.web.TaskSheet.DifferencesContent;
import ee.kutseeksam.web.TaskSheets.Asked;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages of a correction's steps show, in the order of its diagram. */
@Component
class CorrectionContents {

    private final ExamSheets sheets;
    private final Repository<Candidacy> candidacies;
    private final TurnSubjects subjects;
    private final Offers offers;
    private final WhoDecides who;

    CorrectionContents(ExamSheets sheets, Repository<Candidacy> candidacies, TurnSubjects subjects, Offers offers, WhoDecides who) {
        this.sheets = sheets;
        this.candidacies = candidacies;
        this.subjects = subjects;
        this.offers = offers;
        this.who = who;
    }

    CorrectionContent correction(Asked asked) {
        ExamSheet sheet = sheet(asked, "Allkirjastatud tulemuse parandamine");
        Corrections.Line line = line(asked, sheet);
        return new CorrectionContent(asked.seen().exam().type(), line, candidacies.versions(corrected(line)),
                sheet.groups().stream().filter(group -> group.number() == line.group()).findFirst().orElseThrow(NotSeen::new),
                offers.competences(line.changes().stream().map(change -> change.now().qualification().standard()).toList()),
                who.of(asked.turn().exam(), asked.turn().who(), group -> group.number() == line.group()),
                who.isToTakeOver(asked.turn().exam(), line.id()));
    }

    CertificatesToRevokeContent certificates(Asked asked) {
        ExamSheet sheet = sheet(asked, "Kutsetunnistuse kehtetuks tunnistamine");
        Set<UUID> corrected = corrected(line(asked, sheet));
        return new CertificatesToRevokeContent(sheet.certificates().stream()
                .filter(one -> one.toBeRevoked() && corrected.contains(one.candidacy())).toList());
    }

    DifferencesContent differences(Asked asked) {
        ExamSheet sheet = sheet(asked, "Hüvitise vahe arveldamine");
        return new DifferencesContent(sheet.costs().stream().filter(one -> one.difference().signum() != 0).toList());
    }

    private static Set<UUID> corrected(Corrections.Line line) {
        return line.changes().stream().map(change -> change.now().candidacy()).collect(Collectors.toSet());
    }

    private Corrections.Line line(Asked asked, ExamSheet sheet) {
        UUID correction = subjects.correctionOf(asked.turn());
        return sheet.corrections().stream().filter(one -> one.id().equals(correction)).findFirst().orElseThrow(NotSeen::new);
    }

    private ExamSheet sheet(Asked asked, String purpose) {
        return sheets.of(asked.seen(), Optional.empty(), purpose, asked.channel());
    }
}
