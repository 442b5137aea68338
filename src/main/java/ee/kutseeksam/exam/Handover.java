package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What goes between the school and the awarding body: decisions of the same aggregate, from sending to who is responsible. */
public record Handover(Exam exam) {

    public List<ExamEvent> send(LocalDate today, Ruling<Integer> daysBefore) {
        ROSTER_IS_OPEN.require(Exam.OPEN.contains(exam.status()));
        exam.requireComplete();
        DAYS_BEFORE_EXAM.requireAt("plannedOn", !exam.placed().plannedOn().isBefore(today.plusDays(daysBefore.value())), daysBefore.value());
        return List.of(new RosterSent(exam.revision() + 1, daysBefore, exam.sent().map(before -> before.to(RosterChange.Sent.of(exam)))));
    }

    /** The school takes the roster back to mend it, as long as the awarding body has not answered (rules.md 20). */
    public List<ExamEvent> withdraw() {
        ROSTER_WAITS_FOR_THE_BODY.require(exam.status() == ExamStatus.SENT);
        return List.of(new RosterWithdrawn(exam.revision()));
    }

    /** @param reasonLength of the reason, in characters without the blanks around it */
    public List<ExamEvent> giveBack(NoteRef reason, int reasonLength) {
        ROSTER_WAITS_FOR_THE_BODY.require(exam.status() == ExamStatus.SENT);
        RETURN_HAS_A_REASON.requireAt("reason", reasonLength >= 10);
        return List.of(new RosterReturned(exam.revision(), reason));
    }

    public List<ExamEvent> accept() {
        ROSTER_WAITS_FOR_THE_BODY.require(exam.status() == ExamStatus.SENT);
        return List.of(new RosterAccepted(exam.revision()));
    }

    public List<ExamEvent> appoint(PersonId person, boolean isOfTheBody) {
        exam.placed();
        EXAM_IS_NOT_OVER.require(!exam.status().isOver());
        RESPONSIBLE_IS_OF_THE_BODY.requireAt("person", isOfTheBody);
        return exam.responsible().equals(Optional.of(person)) ? List.of() : List.of(new ResponsibleAppointed(person));
    }
}
