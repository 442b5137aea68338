package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyRule.*;

import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The correction of a signed result and decision by a new protocol: decisions of the same aggregate (rules.md 46). */
public record CandidacyCorrection(Candidacy candidacy) {

    public List<CandidacyEvent> open(UUID exam, UUID correction) {
        if (isOpen(correction)) {
            return List.of();
        }
        CORRECTED_IS_THE_LATEST_SITTING.require(candidacy.isAt(exam));
        CORRECTED_IS_SIGNED.require(candidacy.signature().isPresent());
        ONE_CORRECTION_AT_A_TIME.require(candidacy.draft().isEmpty());
        CORRECTED_IS_ON_NO_RETAKE.require(candidacy.right().flatMap(RetakeRight::takenFor).isEmpty());
        return List.of(new ReopenedForCorrection(exam, correction));
    }

    /** @param reasonLength of the reason for being away or removed, in characters without the blanks around it */
    public List<CandidacyEvent> enter(UUID exam, UUID correction, Result entered, int reasonLength, Ruling<Outcome> ruled,
                                      Competences competences) {
        CorrectionDraft draft = draft(correction);
        Assessment.check(candidacy.attempt().orElseThrow(), entered, reasonLength, ruled.value(), competences);
        boolean same = draft.result().equals(entered) && draft.outcome() == ruled.value();
        return same ? List.of() : List.of(new CorrectedResultEntered(exam, correction, entered, ruled));
    }

    public List<CandidacyEvent> propose(UUID exam, UUID correction) {
        CorrectionDraft draft = draft(correction);
        Award proposed = Awarding.proposed(draft.outcome(), candidacy.qualification());
        return draft.proposal().equals(Optional.of(proposed)) ? List.of() : List.of(new CorrectionProposed(exam, correction, proposed));
    }

    /** @param reasonLength of the reason, in characters without the blanks around it; 0 when there is none */
    public List<CandidacyEvent> decide(UUID exam, UUID correction, PersonId by, Award award, Optional<NoteRef> reason, int reasonLength) {
        CorrectionDraft draft = draft(correction);
        Awarding.check(draft.outcome(), draft.proposal().orElseThrow(DECISION_NEEDS_A_RESULT::broken), candidacy.qualification(), award,
                reasonLength);
        CORRECTION_HAS_REASONS.require(candidacy.decision().equals(Optional.of(award)) || reasonLength >= 10);
        boolean same = draft.decision().equals(Optional.of(award)) && draft.reason().equals(reason)
                && draft.decider().equals(Optional.of(by));
        return same ? List.of() : List.of(new CorrectionDecided(exam, correction, award, reason, Optional.of(by)));
    }

    /** The decision is this one's from here on, as it was made. */
    public List<CandidacyEvent> takeOver(UUID exam, UUID correction, PersonId by) {
        CorrectionDraft draft = draft(correction);
        boolean open = draft.decision().isPresent() && !draft.decider().equals(Optional.of(by));
        return open ? List.of(new CorrectionDecided(exam, correction, draft.decision().get(), draft.reason(), Optional.of(by))) : List.of();
    }

    /** A right to a retake rests on the decision that gave it: with another decision it lapses, and another may arise. */
    public List<CandidacyEvent> sign(UUID exam, UUID correction, UUID protocol, PersonId signer, LocalDate today) {
        if (!isOpen(correction)) {
            return List.of();
        }
        CorrectionDraft draft = draft(correction);
        Award decided = draft.decision().orElseThrow(SIGNED_ONLY_WHEN_DECIDED::broken);
        List<CandidacyEvent> events = new ArrayList<>();
        if (candidacy.offer().isPresent() && !leavesTheRight(draft)) {
            events.add(new RetakeLapsed(exam));
        }
        events.add(new AwardCorrected(exam, correction, decided, protocol, signer, today));
        return events;
    }

    public List<CandidacyEvent> drop(UUID exam, UUID correction) {
        return isOpen(correction) ? List.of(new CorrectionDropped(exam, correction)) : List.of();
    }

    // ---- folding

    Candidacy reopened(UUID correction) {
        return candidacy.with(new CorrectionDraft(correction, candidacy.result().orElseThrow(), candidacy.outcome().orElseThrow(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    Candidacy signed(Award award, PersonId by, LocalDate on) {
        CorrectionDraft draft = candidacy.draft().orElseThrow();
        boolean givesNone = candidacy.isAwarded() && !(award.gives() && sameContent(draft));
        return candidacy.corrected(draft, new Candidacy.Signature(by, on), leavesTheRight(draft) ? candidacy.right() : Optional.empty(),
                candidacy.withdrawn() + (givesNone ? 1 : 0));
    }

    /** What the certificate says of the exam: one with other content is another certificate. */
    private boolean sameContent(CorrectionDraft draft) {
        return candidacy.result().orElseThrow().competences().equals(draft.result().competences());
    }

    private boolean leavesTheRight(CorrectionDraft draft) {
        Result before = candidacy.result().orElseThrow();
        return candidacy.outcome().equals(Optional.of(draft.outcome())) && candidacy.decision().equals(draft.decision())
                && before.attendance() == draft.result().attendance() && before.parts().equals(draft.result().parts());
    }

    public boolean isOpen(UUID correction) {
        return candidacy.draft().filter(draft -> draft.correction().equals(correction)).isPresent();
    }

    private CorrectionDraft draft(UUID correction) {
        return candidacy.draft().filter(draft -> draft.correction().equals(correction)).orElseThrow(CORRECTION_IS_UNDER_WAY::broken);
    }
}
