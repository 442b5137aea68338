package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyRule.*;

import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has a right to sit again, until when, and what becomes of it: decisions of the same aggregate (rules.md 55–58). */
public record Retaking(Candidacy candidacy) {

    public List<CandidacyEvent> offer(UUID exam, Ruling<RetakeTerms> ruled) {
        if (!candidacy.isAt(exam) || candidacy.right().isPresent() || !isDue(ruled.value())) {
            return List.of();
        }
        RetakeTerms terms = ruled.value();
        return List.of(new RetakeOffered(exam, candidacy.decidedOn().plusMonths(terms.windowMonths()),
                Assessment.carried(candidacy.attempt().orElseThrow(), candidacy.result().orElseThrow(), terms.carryOver()), ruled));
    }

    /** @param day on which it is hoped to be sat: within the window (rules.md 56) */
    public List<CandidacyEvent> take(UUID exam, UUID retakeExam, LocalDate day) {
        RETAKES_ARE_LEFT.require(candidacy.isAt(exam));
        RETAKE_WAITS_FOR_THE_CORRECTION.require(candidacy.draft().isEmpty());
        RETAKE_AFTER_PARTIAL_OR_FAILED.require(fellShort() || candidacy.right().isPresent());
        LocalDate until = candidacy.offer().orElseThrow(RETAKES_ARE_LEFT::broken).until();
        RETAKE_WITHIN_THE_WINDOW.require(!day.isAfter(until), Days.estonian(until));
        return List.of(new RetakeTaken(exam, retakeExam));
    }

    /**
     * Until when who has sat without success comes again by a right to a retake only; later it is as for the first time (rules.md 56). Empty when no
     * sitting has given a right.
     */
    public Optional<LocalDate> window() {
        Optional<LocalDate> first = candidacy.earlier().flatMap(before -> new Retaking(before).window());
        return candidacy.offer().map(RetakeRight::until).or(() -> first).or(() -> candidacy.right().map(RetakeRight::until));
    }

    public List<CandidacyEvent> lapse(UUID exam) {
        return candidacy.isAt(exam) && candidacy.offer().isPresent() ? List.of(new RetakeLapsed(exam)) : List.of();
    }

    /** Who leaves the exam for which the right was taken before sitting it has the right again, as it was. */
    public List<CandidacyEvent> giveBack(UUID retakeExam) {
        return candidacy.right().filter(taken -> candidacy.hasTakenFor(retakeExam)).<List<CandidacyEvent>>map(taken -> List.of(
                new RetakeGivenBack(candidacy.attempt().orElseThrow().exam(), retakeExam, taken.until(), taken.carried()))).orElse(List.of());
    }

    private boolean isDue(RetakeTerms terms) {
        boolean counts = fellShort() || terms.absentMayRetake() && reached(Outcome.ABSENT);
        boolean left = candidacy.attempt().orElseThrow().number() <= terms.maxRetakes();
        return !candidacy.isAwarded() && (candidacy.wasExcused() || counts && left);
    }

    private boolean fellShort() {
        return reached(Outcome.PARTIAL) || reached(Outcome.FAILED);
    }

    private boolean reached(Outcome such) {
        return candidacy.outcome().equals(Optional.of(such));
    }
}
