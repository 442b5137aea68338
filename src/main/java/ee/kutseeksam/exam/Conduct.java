package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The exam from the first group's schedule to completion: decisions of the same aggregate, over its groups. */
public record Conduct(Exam exam) {

    private static final Set<ExamStatus> TO_BE_HELD = Set.of(ExamStatus.ACCEPTED, ExamStatus.SCHEDULED, ExamStatus.IN_PROGRESS);

    /** @param facts as of the group's day; the standard and the body's right are asked again for the real day */
    public List<ExamEvent> schedule(int number, Schedule wanted, OrderFacts facts, LocalDateTime now, Ruling<Integer> smallest) {
        Group group = exam.groups().get(number);
        EXAM_IS_ACCEPTED.require(TO_BE_HELD.contains(exam.status()));
        GROUP_HAS_NOT_STARTED.require(!group.started());
        if (wanted.place().strip().length() < 3) {
            throw PLACE_IS_GIVEN.broken().at("place");
        }
        START_EXISTS.requireAt("start", wanted.startExists());
        if (!wanted.start().isAfter(now)) {
            throw EXAM_IS_IN_THE_FUTURE.broken().at("start");
        }
        LocalDate day = wanted.start().toLocalDate();
        if (!facts.bodyHasRightOn(day)) {
            throw BODY_HAS_THE_RIGHT.broken(Days.estonian(day)).at("start");
        }
        if (!facts.standards().stream().allMatch(standard -> standard.usableOn(day))) {
            throw STANDARD_IS_USABLE.broken(Days.estonian(day)).at("start");
        }
        if (!exam.roster().of(group).stream().allMatch(candidate -> facts.certifiableOn(day, candidate))) {
            throw STANDARD_IS_VALID.broken(Days.estonian(day)).at("start");
        }
        RetakeWindow.require(exam.roster().of(group), day, "start");
        if (wanted.members().contains(wanted.chair()) || new HashSet<>(wanted.members()).size() < wanted.members().size()) {
            throw COMMITTEE_MEMBERS_DIFFER.broken().at("members");
        }
        if (wanted.members().size() + 1 < smallest.value()) {
            throw COMMITTEE_IS_LARGE_ENOUGH.broken(smallest.value()).at("members");
        }
        APPLICANT_DOES_NOT_ASSESS.requireAt("members", exam.roster().people().stream().noneMatch(wanted::assessedBy));
        boolean same = group.schedule().filter(wanted::equals).isPresent();
        return same ? List.of() : List.of(new GroupScheduled(number, wanted, smallest));
    }

    /** Takes back a group's time, place and committee, so that it can be scheduled anew. */
    public List<ExamEvent> unschedule(int number, NoteRef reason, int reasonLength) {
        EXAM_IS_ACCEPTED.require(TO_BE_HELD.contains(exam.status()));
        GROUP_HAS_NOT_STARTED.require(!exam.groups().get(number).started());
        requireSchedule(number);
        if (reasonLength < 10) {
            throw RESCHEDULING_HAS_A_REASON.broken().at("reason");
        }
        return List.of(new GroupUnscheduled(number, reason));
    }

    public Schedule requireSchedule(int number) {
        return exam.groups().get(number).schedule().orElseThrow(GROUP_IS_SCHEDULED::broken);
    }

    public List<ExamEvent> start(int number) {
        requireSchedule(number);
        requireNotCancelled();
        return exam.groups().get(number).started() ? List.of() : List.of(new GroupStarted(number));
    }

    private void requireNotCancelled() {
        EXAM_IS_NOT_OVER.require(exam.status() != ExamStatus.CANCELLED);
    }

    public void requireStarted(int number, LocalDateTime now) {
        Group group = exam.groups().get(number);
        RESULTS_AFTER_THE_START.require(group.started() && !now.isBefore(requireSchedule(number).start()));
    }

    /** @param missing how many of the group's candidacies have no result of this exam yet */
    public List<ExamEvent> confirmResults(int number, long missing) {
        requireNotCancelled();
        RESULTS_AFTER_THE_START.require(exam.groups().get(number).started());
        EVERYBODY_HAS_A_RESULT.require(missing == 0, missing);
        return exam.groups().get(number).resultsConfirmed() ? List.of() : List.of(new GroupResultsConfirmed(number));
    }

    public List<ExamEvent> reopen(NoteRef reason, int reasonLength) {
        requireDecisionOpen();
        RETURN_HAS_A_REASON.requireAt("reason", reasonLength >= 10);
        return List.of(new ResultsReopened(reason));
    }

    public List<ExamEvent> amended(long missing) {
        EVERYBODY_HAS_A_RESULT.require(missing == 0, missing);
        return exam.status() == ExamStatus.RESULTS_ENTERED ? List.of(new ResultsAmended()) : List.of();
    }

    public void requireDecisionOpen() {
        DECISION_IS_OPEN.require(exam.status() == ExamStatus.DECISION_PENDING);
    }

    public List<ExamEvent> sign(int number, UUID protocol, PersonId signer, Commission commission, long undecided) {
        Group group = exam.groups().get(number);
        PROTOCOL_IS_SIGNED_ONCE.require(group.protocol().isEmpty());
        requireDecisionOpen();
        EVERYBODY_IS_DECIDED.require(undecided == 0, undecided);
        String role = new Deciders(exam, commission).require(signer, number);
        return List.of(new ProtocolSigned(number, protocol, signer, role));
    }

    public boolean hasAssessed(PersonId person, int number) {
        return exam.groups().get(number).schedule().filter(schedule -> schedule.assessedBy(person)).isPresent();
    }

    /** @param pending awards without a certificate application */
    public List<ExamEvent> complete(LocalDate today, long pending) {
        if (exam.status() == ExamStatus.COMPLETED) {
            return List.of();
        }
        requireNotCancelled();
        EVERY_PROTOCOL_IS_SIGNED.require(exam.groups().all(group -> group.protocol().isPresent()));
        EVERY_AWARD_IS_APPLIED_FOR.require(pending == 0);
        return List.of(new ExamCompleted(today));
    }

    static ExamStatus status(Groups groups) {
        if (groups.all(group -> group.protocol().isPresent())) {
            return ExamStatus.DECIDED;
        }
        if (groups.all(Group::resultsConfirmed)) {
            return ExamStatus.DECISION_PENDING;
        }
        if (groups.any(Group::started)) {
            return ExamStatus.IN_PROGRESS;
        }
        return groups.all(group -> group.schedule().isPresent()) ? ExamStatus.SCHEDULED : ExamStatus.ACCEPTED;
    }
}
