package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What can happen to a candidacy. */
public sealed interface CandidacyEvent extends Event<Candidacy> {

    record AttemptBegun(PersonId person, Qualification qualification, Origin origin, String fundingCode, Attempt attempt)
            implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) {
            return candidacy.begun(person, qualification, origin, fundingCode, attempt);
        }
    }

    /** @param outcome what the table said of this result */
    record ResultEntered(UUID exam, Result result, Ruling<Outcome> outcome) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.with(result, outcome.value()); }
    }

    /** The assessment committee's proposal, as it follows from the outcome. */
    record AwardProposed(UUID exam, Award award) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.proposed(award); }
    }

    /** @param by whose decision it is from here on; earlier texts do not say it */
    record AwardDecided(UUID exam, Award award, Optional<NoteRef> reason, Optional<PersonId> by) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.decided(award, reason, by); }
    }

    record AwardSigned(UUID exam, Award award, UUID protocol, PersonId signer, LocalDate on) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.signed(signer, on); }
    }

    /** What was signed is being corrected; it stands until a new protocol is signed. */
    record ReopenedForCorrection(UUID exam, UUID correction) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return new CandidacyCorrection(candidacy).reopened(correction); }
    }

    record CorrectedResultEntered(UUID exam, UUID correction, Result result, Ruling<Outcome> outcome) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) {
            return candidacy.with(candidacy.draft().orElseThrow().with(result, outcome.value()));
        }
    }

    record CorrectionProposed(UUID exam, UUID correction, Award award) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.with(candidacy.draft().orElseThrow().proposed(award)); }
    }

    /** @param by whose decision it is from here on; earlier texts do not say it */
    record CorrectionDecided(UUID exam, UUID correction, Award award, Optional<NoteRef> reason, Optional<PersonId> by) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) {
            return candidacy.with(candidacy.draft().orElseThrow().decided(award, reason, by));
        }
    }

    /** Signed anew: the corrected result and decision stand from here on. */
    record AwardCorrected(UUID exam, UUID correction, Award award, UUID protocol, PersonId signer, LocalDate on) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return new CandidacyCorrection(candidacy).signed(award, signer, on); }
    }

    /** The correction was withdrawn: what was signed stands as it was. */
    record CorrectionDropped(UUID exam, UUID correction) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.withoutDraft(); }
    }

    /** The exam was cancelled: the sitting that had begun there never counted. */
    record AttemptAnnulled(UUID exam) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.annulled(); }
    }

    /** @param until the last day on which the retake may be ordered (rules.md 56) */
    record RetakeOffered(UUID exam, LocalDate until, Set<Part> carried, Ruling<RetakeTerms> terms) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.with(Optional.of(RetakeRight.open(until, carried))); }
    }

    record RetakeTaken(UUID exam, UUID retakeExam) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) {
            return candidacy.with(candidacy.right().map(right -> right.taken(retakeExam)));
        }
    }

    /** The right that was taken for an exam which the person does not sit after all, as it was before. */
    record RetakeGivenBack(UUID exam, UUID retakeExam, LocalDate until, Set<Part> carried) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.with(Optional.of(RetakeRight.open(until, carried))); }
    }

    record RetakeLapsed(UUID exam) implements CandidacyEvent {
        @Override public Candidacy applyTo(Candidacy candidacy) { return candidacy.with(candidacy.right().map(RetakeRight::ended)); }
    }
}
