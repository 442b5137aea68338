package ee.kutseeksam.candidacy;

import static ee.kutseeksam.candidacy.CandidacyRule.*;

import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One person's way to one qualification. The present attempt's result and decision stand here.
 *
 * @param reason  of the decision
 * @param decider whose decision it is; unknown where it was made before that was kept
 * @param right   to a retake, which the present attempt gave: there is one an attempt
 * @param earlier the candidacy as it was before the present attempt, to come back to when its exam is cancelled
 * @param draft   a correction of what was signed, until it is signed or dropped
 * @param withdrawn how many signed awards corrections took back, or replaced by one of other content
 */
public record Candidacy(Optional<PersonId> person, Qualification qualification, Origin origin, String fundingCode,
                        Optional<Attempt> attempt, Optional<Result> result, Optional<Outcome> outcome, Optional<Award> proposal,
                        Optional<Award> decision, Optional<NoteRef> reason, Optional<PersonId> decider, Optional<Signature> signature,
                        Optional<RetakeRight> right, Optional<Candidacy> earlier, Optional<CorrectionDraft> draft, int withdrawn) {

    public static final Candidacy NONE = new Candidacy(Optional.empty(), Qualification.of(0), Origin.EHIS, "", Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), 0);

    public record Signature(PersonId by, LocalDate on) { }

    /** Nobody sits twice at one exam, though its group be started once more. */
    public List<CandidacyEvent> begin(PersonId person, Qualification qualification, Origin origin, String fundingCode, Attempt next) {
        Origin from = attempt.isPresent() ? this.origin : origin;
        return hasSatAt(next.exam()) ? List.of() : List.of(new AttemptBegun(person, qualification, from, fundingCode, next));
    }

    /** The exam is cancelled: a sitting that had begun there never counted. A right that was taken for it may then be given back. */
    public List<CandidacyEvent> annul(UUID exam) {
        if (!isAt(exam)) {
            return List.of();
        }
        RESULT_IS_NOT_DECIDED.require(signature.isEmpty());
        return List.of(new AttemptAnnulled(exam));
    }

    // ---- results

    /** Whether the present attempt is at this exam; a retake takes the candidacy on to another. */
    public boolean isAt(UUID exam) {
        return attempt.filter(present -> present.exam().equals(exam)).isPresent();
    }

    private boolean hasSatAt(UUID exam) {
        return at(exam).isPresent();
    }

    /** The candidacy as this exam left it, whatever came after. */
    public Optional<Candidacy> at(UUID exam) {
        return isAt(exam) ? Optional.of(this) : earlier.flatMap(before -> before.at(exam));
    }

    private boolean sits(UUID exam, int group) {
        return isAt(exam) && attempt.orElseThrow().group() == group;
    }

    /** @param reasonLength of the reason for being away or removed, in characters without the blanks around it */
    public List<CandidacyEvent> enter(UUID exam, int group, Result entered, int reasonLength, Ruling<Outcome> ruled, Competences competences) {
        ONE_RESULT_PER_CANDIDATE.require(sits(exam, group));
        RESULT_IS_NOT_DECIDED.require(signature.isEmpty());
        Assessment.check(attempt.orElseThrow(), entered, reasonLength, ruled.value(), competences);
        boolean same = result.equals(Optional.of(entered)) && outcome.equals(Optional.of(ruled.value()));
        return same ? List.of() : List.of(new ResultEntered(exam, entered, ruled));
    }

    // ---- decision

    public List<CandidacyEvent> propose(UUID exam) {
        Award proposed = Awarding.proposed(outcome.orElseThrow(DECISION_NEEDS_A_RESULT::broken), qualification);
        return proposal.equals(Optional.of(proposed)) ? List.of() : List.of(new AwardProposed(exam, proposed));
    }

    /** @param reasonLength of the reason, in characters without the blanks around it; 0 when there is none */
    public List<CandidacyEvent> decide(UUID exam, PersonId by, Award award, Optional<NoteRef> reason, int reasonLength) {
        DECISION_NEEDS_A_RESULT.require(outcome.isPresent() && proposal.isPresent());
        RESULT_IS_NOT_DECIDED.require(signature.isEmpty());
        Awarding.check(outcome.get(), proposal.get(), qualification, award, reasonLength);
        boolean same = decision.equals(Optional.of(award)) && this.reason.equals(reason) && decider.equals(Optional.of(by));
        return same ? List.of() : List.of(new AwardDecided(exam, award, reason, Optional.of(by)));
    }

    /** The decision is this one's from here on, as it was made. */
    public List<CandidacyEvent> takeOver(UUID exam, PersonId by) {
        boolean open = signature.isEmpty() && decision.isPresent() && !decider.equals(Optional.of(by));
        return open ? List.of(new AwardDecided(exam, decision.get(), reason, Optional.of(by))) : List.of();
    }

    public List<CandidacyEvent> sign(UUID exam, UUID protocol, PersonId signer, LocalDate today) {
        if (signature.isPresent()) {
            return List.of();
        }
        Award decided = decision.orElseThrow(SIGNED_ONLY_WHEN_DECIDED::broken);
        return List.of(new AwardSigned(exam, decided, protocol, signer, today));
    }

    public LocalDate decidedOn() {
        return signature.orElseThrow(SIGNED_ONLY_WHEN_DECIDED::broken).on();
    }

    public boolean isAwarded() {
        return signature.isPresent() && decision.map(Award::gives).orElse(false);
    }

    // ---- retakes

    /** The right to a retake, as long as it is neither taken nor lapsed. */
    public Optional<RetakeRight> offer() {
        return right.filter(RetakeRight::isOpen);
    }

    boolean wasExcused() {
        return result.filter(entered -> entered.attendance() == Attendance.EXCUSED).isPresent();
    }

    /** The number of the next sitting: one that was excused does not count. */
    public int nextNumber() {
        return attempt.map(present -> wasExcused() ? present.number() : present.number() + 1).orElse(1);
    }

    /** Whether the right was taken for this exam and is not sat yet. */
    public boolean hasTakenFor(UUID retakeExam) {
        return right.flatMap(RetakeRight::takenFor).filter(retakeExam::equals).isPresent();
    }

    /** Whether an attempt at this exam gave a right to a retake, whatever became of it. */
    public boolean hadRightFrom(UUID exam) {
        return isAt(exam) ? right.isPresent() : earlier.filter(before -> before.hadRightFrom(exam)).isPresent();
    }

    // ---- folding

    Candidacy begun(PersonId who, Qualification what, Origin from, String funding, Attempt next) {
        return new Candidacy(Optional.of(who), what, from, funding, Optional.of(next), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), attempt.map(present -> this), Optional.empty(),
                withdrawn);
    }

    Candidacy annulled() {
        return earlier.orElse(NONE);
    }

    /** A changed result undoes what was proposed and decided on the old one. */
    Candidacy with(Result entered, Outcome reached) {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, Optional.of(entered), Optional.of(reached),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), signature, right, earlier, draft, withdrawn);
    }

    Candidacy proposed(Award award) {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, result, outcome, Optional.of(award), decision, reason,
                decider, signature, right, earlier, draft, withdrawn);
    }

    Candidacy decided(Award award, Optional<NoteRef> why, Optional<PersonId> by) {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, result, outcome, proposal, Optional.of(award), why,
                by, signature, right, earlier, draft, withdrawn);
    }

    Candidacy signed(PersonId by, LocalDate on) {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, result, outcome, proposal, decision, reason, decider,
                Optional.of(new Signature(by, on)), right, earlier, draft, withdrawn);
    }

    Candidacy with(Optional<RetakeRight> changed) {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, result, outcome, proposal, decision, reason, decider,
                signature, changed, earlier, draft, withdrawn);
    }

    Candidacy with(CorrectionDraft changed) {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, result, outcome, proposal, decision, reason, decider,
                signature, right, earlier, Optional.of(changed), withdrawn);
    }

    Candidacy withoutDraft() {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, result, outcome, proposal, decision, reason, decider,
                signature, right, earlier, Optional.empty(), withdrawn);
    }

    Candidacy corrected(CorrectionDraft draft, Signature signature, Optional<RetakeRight> right, int withdrawn) {
        return new Candidacy(person, qualification, origin, fundingCode, attempt, Optional.of(draft.result()), Optional.of(draft.outcome()),
                draft.proposal(), draft.decision(), draft.reason(), draft.decider(), Optional.of(signature), right, earlier, Optional.empty(), withdrawn);
    }
}
