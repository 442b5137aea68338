package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can happen to an exam. */
public sealed interface ExamEvent extends Event<Exam> {

    /** @param number the exam's human number, {@code KE-2026-0001} */
    record ExamOrdered(String number, Order order) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.ordered(number, order); }
    }

    /** An order that cannot be placed yet waits. @param missing which condition failed */
    record OrderWaits(String number, Wish wish, MissingLink missing) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.waiting(number, wish); }
    }

    /** The school has the order form in hand again. */
    record OrderReopened(Reopening why) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.in(ExamStatus.REOPENED); }
    }

    /** The school hopes for another day. */
    record ExamDayMoved(LocalDate plannedOn) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.plannedOn(plannedOn); }
    }

    record CandidatesAdded(List<Candidate> candidates) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.roster().withAlso(candidates)); }
    }

    record CandidatesRemoved(List<UUID> candidacies) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.without(candidacies); }
    }

    record PeopleVerified(List<Verified> answers) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.roster().verified(answers)); }
    }

    /** One person's answer of the population register. */
    record Verified(PersonId person, Verification answer) { }

    /** The school confirmed that the register's name is right. */
    record NameAccepted(PersonId person) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.roster().nameAccepted(person)); }
    }

    /** Somebody who had none has a personal code now; the population register is asked anew. */
    record PersonalCodeGiven(PersonId person) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.roster().withCode(person)); }
    }

    /** By a personal code, two ids turned out to be one human's: the roster goes on with the one that had it. */
    record PersonRecognised(PersonId former, PersonId person) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.roster().recognised(former, person)).with(exam.groups().recognised(former, person)); }
    }

    record GroupsFormed(List<Group> groups) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(Groups.of(groups)); }
    }

    /**
     * @param earliest how many days there must be from sending to the exam, by the table
     * @param change   what is otherwise than in the revision before, when there was one
     */
    record RosterSent(int revision, Ruling<Integer> earliest, Optional<RosterChange> change) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.sentAs(revision); }
    }

    /** The school took the roster back before the awarding body had answered. */
    record RosterWithdrawn(int revision) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.in(ExamStatus.RETURNED); }
    }

    record RosterReturned(int revision, NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.in(ExamStatus.RETURNED); }
    }

    record RosterAccepted(int revision) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.in(ExamStatus.ACCEPTED); }
    }

    /** The awarding body's responsible person (vastutaja). */
    record ResponsibleAppointed(PersonId person) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.under(person); }
    }

    record GroupScheduled(int group, Schedule schedule, Ruling<Integer> smallestCommittee) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.groups().get(group).scheduled(schedule)); }
    }

    /** The awarding body took back a group's time, place and committee: it is to be scheduled anew. */
    record GroupUnscheduled(int group, NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.groups().get(group).unscheduled()); }
    }

    record GroupStarted(int group) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.groups().get(group).begun()); }
    }

    record GroupResultsConfirmed(int group) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.groups().get(group).confirmed(true)); }
    }

    /** The awarding committee wants the results looked at again. */
    record ResultsReopened(NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.in(ExamStatus.RESULTS_ENTERED); }
    }

    record ResultsAmended() implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.in(ExamStatus.DECISION_PENDING); }
    }

    /** A chair or deputy of the awarding committee has a conflict. @param group its number, or 0 for the whole exam */
    record MemberBarred(PersonId member, int group, Impediments.Ground ground, NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.impediments().with(new Impediments.Bar(member, group))); }
    }

    /** The awarding committee's chair cannot act, so that the deputy does. */
    record ChairAbsent(PersonId chair, NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.impediments().withAbsent(chair)); }
    }

    /** @param role in which the signer signed: {@code chair} or {@code deputy} */
    record ProtocolSigned(int group, UUID protocol, PersonId signer, String role) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.groups().get(group).signed(protocol)); }
    }

    /** A mistake in a signed protocol is being put right; the protocol itself stays as it is. */
    record CorrectionOpened(UUID correction, int group, List<UUID> candidacies, NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(Correction.opened(correction, group, candidacies)); }
    }

    /** A new protocol was signed about some people of a group. @param corrects protocols by which their results had stood */
    record CorrectionSigned(UUID correction, int group, UUID protocol, List<UUID> corrects, PersonId signer, String role) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(new ExamCorrection(exam).get(correction).orElseThrow().signed(protocol)); }
    }

    record CorrectionWithdrawn(UUID correction) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(new ExamCorrection(exam).get(correction).orElseThrow().dropped()); }
    }

    record ExamCompleted(LocalDate on) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.completed(on); }
    }

    record ExamCancelled(Side side, NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.in(ExamStatus.CANCELLED); }
    }

    // ---- adding people after acceptance

    record AdditionAsked() implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(Optional.of(Addition.NONE_YET)); }
    }

    record LatecomersNamed(List<Candidate> candidates) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.addition().map(asked -> asked.withAlso(candidates))); }
    }

    record LatecomersDropped(List<UUID> candidacies) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.addition().map(asked -> asked.without(candidacies))); }
    }

    record LatecomersGroupChosen(int group) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.addition().map(asked -> asked.in(group))); }
    }

    record LatecomersVerified(List<Verified> answers) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.addition().map(asked -> asked.verified(answers))); }
    }

    record LatecomerNameAccepted(PersonId person) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(exam.addition().map(asked -> asked.nameAccepted(person))); }
    }

    /** @param earliest how many days there must be to the group's exam, by the table */
    record LatecomersAdmitted(int group, Ruling<Integer> earliest) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return Latecomers.joined(exam, group); }
    }

    record AdditionRefused(NoteRef reason) implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(Optional.<Addition>empty()); }
    }

    record AdditionGivenUp() implements ExamEvent {
        @Override public Exam applyTo(Exam exam) { return exam.with(Optional.<Addition>empty()); }
    }
}
