package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * A signed result and decision on their way to being corrected. What was signed stands until the new protocol is signed.
 *
 * @param correction which of the exam's corrections it belongs to
 * @param decider    whose decision it is; unknown where it was made before that was kept
 */
public record CorrectionDraft(UUID correction, Result result, Outcome outcome, Optional<Award> proposal, Optional<Award> decision,
                              Optional<NoteRef> reason, Optional<PersonId> decider) {

    /** A changed result undoes what was proposed and decided on the other one. */
    CorrectionDraft with(Result entered, Outcome reached) {
        return new CorrectionDraft(correction, entered, reached, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    CorrectionDraft proposed(Award award) {
        return new CorrectionDraft(correction, result, outcome, Optional.of(award), decision, reason, decider);
    }

    CorrectionDraft decided(Award award, Optional<NoteRef> why, Optional<PersonId> by) {
        return new CorrectionDraft(correction, result, outcome, proposal, Optional.of(award), why, by);
    }
}
