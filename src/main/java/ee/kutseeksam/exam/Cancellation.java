package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.ExamCancelled;
import ee.kutseeksam.kernel.NoteRef;
import java.util.List;

/** Calling an exam off (rules.md 20; domain §2.2). */
public record Cancellation(Exam exam) {

    /**
     * The school until the order is accepted, the awarding body from then on until the first group starts, Kutsekoda until the
     * first protocol is signed.
     *
     * @param reasonLength of the reason, in characters without the blanks around it
     */
    public List<ExamEvent> by(Side side, NoteRef reason, int reasonLength) {
        ORDER_IS_PLACED.require(exam.school().isPresent());
        EXAM_IS_NOT_OVER.require(!exam.status().isOver());
        switch (side) {
            case SCHOOL -> SCHOOL_CANCELS_BEFORE_ACCEPTANCE.require(!exam.isAccepted());
            case BODY -> BODY_CANCELS_BEFORE_THE_START.require(
                    exam.status() == ExamStatus.ACCEPTED || exam.status() == ExamStatus.SCHEDULED);
            case KUTSEKODA -> NOTHING_IS_SIGNED.require(!exam.groups().any(group -> group.protocol().isPresent()));
        }
        if (reasonLength < 10) {
            throw CANCELLING_HAS_A_REASON.broken().at("reason");
        }
        return List.of(new ExamCancelled(side, reason));
    }
}
