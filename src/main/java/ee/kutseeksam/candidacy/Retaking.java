package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyRule.*;

import ee.kutseeksam.candidacy.CandidacyEvent.RetakeOffered;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who has a right to sit again, and until when (rules.md 55–58). */
final class Retaking {

    private Retaking() { }

    static boolean isFor(Candidacy candidacy, RetakeTerms terms) {
        boolean counts = fellShort(candidacy) || terms.absentMayRetake() && reached(candidacy, Outcome.ABSENT);
        boolean left = candidacy.attempt().orElseThrow().number() <= terms.maxRetakes();
        return !candidacy.isAwarded() && (wasExcused(candidacy) || counts && left);
    }

    private static boolean fellShort(Candidacy candidacy) {
        return reached(candidacy, Outcome.PARTIAL) || reached(candidacy, Outcome.FAILED);
    }

    static boolean wasExcused(Candidacy candidacy) {
        return candidacy.result().filter(entered -> entered.attendance() == Attendance.EXCUSED).isPresent();
    }

    private static boolean reached(Candidacy candidacy, Outcome such) {
        return candidacy.outcome().equals(Optional.of(such));
    }

    static RetakeOffered offered(Candidacy candidacy, UUID exam, Ruling<RetakeTerms> ruled) {
        RetakeTerms terms = ruled.value();
        return new RetakeOffered(exam, candidacy.decidedOn().plusMonths(terms.windowMonths()),
                Assessment.carried(candidacy.attempt().orElseThrow(), candidacy.result().orElseThrow(), terms.carryOver()), ruled);
    }

    static void require(Candidacy candidacy, UUID exam, LocalDate day) {
        RETAKES_ARE_LEFT.require(candidacy.isAt(exam));
        RETAKE_WAITS_FOR_THE_CORRECTION.require(candidacy.draft().isEmpty());
        RETAKE_AFTER_PARTIAL_OR_FAILED.require(fellShort(candidacy) || candidacy.right().isPresent());
        LocalDate until = candidacy.offer().orElseThrow(RETAKES_ARE_LEFT::broken).until();
        RETAKE_WITHIN_THE_WINDOW.require(!day.isAfter(until), Days.estonian(until));
    }
}
