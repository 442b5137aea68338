package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may take an exam back or call it off, and until when (rules.md 20). */
class CancellingTest {

    private static final List<ExamEvent> DRAFT = accepted().subList(0, 4);
    private static final ExamEvent SENT = new RosterSent(1, TEN_DAYS, Optional.empty());

    @Test
    void the_school_takes_back_what_the_body_has_not_answered() {
        var back = given(Exam.NONE, DRAFT).and(SENT).when(exam -> new Handover(exam).withdraw()).then(new RosterWithdrawn(1));
        assertThat(back.state().status()).isEqualTo(ExamStatus.RETURNED);
        back.when(exam -> new Handover(exam).withdraw()).refusedBy(ROSTER_WAITS_FOR_THE_BODY);
        back.when(exam -> new Handover(exam).accept()).refusedBy(ROSTER_WAITS_FOR_THE_BODY);
        back.when(exam -> new Handover(exam).send(PLANNED.minusDays(10), TEN_DAYS)).then(new RosterSent(2, TEN_DAYS, Optional.of(RosterChange.NONE)));
        given(Exam.NONE, accepted()).when(exam -> new Handover(exam).withdraw()).refusedBy(ROSTER_WAITS_FOR_THE_BODY);
    }

    @Test
    void the_school_cancels_until_the_body_accepts() {
        given(Exam.NONE, DRAFT).when(by(Side.SCHOOL)).then(new ExamCancelled(Side.SCHOOL, REASON));
        given(Exam.NONE, DRAFT).and(SENT).when(by(Side.SCHOOL)).then(new ExamCancelled(Side.SCHOOL, REASON));
        given(Exam.NONE, DRAFT).and(SENT, new RosterReturned(1, REASON)).when(by(Side.SCHOOL)).allowed();
        given(Exam.NONE, accepted()).when(by(Side.SCHOOL)).refusedBy(SCHOOL_CANCELS_BEFORE_ACCEPTANCE);
    }

    @Test
    void the_body_cancels_from_acceptance_until_the_first_group_starts() {
        given(Exam.NONE, DRAFT).and(SENT).when(by(Side.BODY)).refusedBy(BODY_CANCELS_BEFORE_THE_START);
        given(Exam.NONE, accepted()).when(by(Side.BODY)).then(new ExamCancelled(Side.BODY, REASON));
        given(Exam.NONE, accepted()).and(new GroupStarted(1)).when(by(Side.BODY)).refusedBy(BODY_CANCELS_BEFORE_THE_START);
    }

    @Test
    void kutsekoda_cancels_until_something_is_signed() {
        given(Exam.NONE, DRAFT).when(by(Side.KUTSEKODA)).allowed();
        var held = given(Exam.NONE, accepted()).and(new GroupStarted(1), new GroupStarted(2), new GroupResultsConfirmed(1), new GroupResultsConfirmed(2));
        held.when(by(Side.KUTSEKODA)).then(new ExamCancelled(Side.KUTSEKODA, REASON));
        held.and(new ProtocolSigned(1, new UUID(0, 9), SIGNER, "chair")).when(by(Side.KUTSEKODA)).refusedBy(NOTHING_IS_SIGNED);
    }

    @Test
    void a_cancelling_says_why() {
        given(Exam.NONE, DRAFT).when(exam -> new Cancellation(exam).by(Side.SCHOOL, REASON, 9)).refusedBy(CANCELLING_HAS_A_REASON, "reason");
    }

    @Test
    void nothing_happens_to_a_cancelled_exam() {
        var cancelled = given(Exam.NONE, DRAFT).when(by(Side.SCHOOL)).allowed();
        assertThat(cancelled.state().status()).isEqualTo(ExamStatus.CANCELLED);
        cancelled.when(by(Side.KUTSEKODA)).refusedBy(EXAM_IS_NOT_OVER);
        given(Exam.NONE).when(by(Side.KUTSEKODA)).refusedBy(ORDER_IS_PLACED);
        cancelled.when(exam -> exam.add(List.of(graduate(LIIS)), FACTS)).refusedBy(ROSTER_IS_OPEN);
        cancelled.when(exam -> new Handover(exam).appoint(SIGNER, true)).refusedBy(EXAM_IS_NOT_OVER);
        cancelled.when(exam -> new Handover(exam).send(PLANNED.minusDays(10), TEN_DAYS)).refusedBy(ROSTER_IS_OPEN);
    }

    @Test
    void a_cancelled_exam_neither_starts_nor_is_confirmed_nor_completed() {
        var called = given(Exam.NONE, accepted()).and(new GroupScheduled(1, SCHEDULE, TWO_MEMBERS), new GroupStarted(1), new ExamCancelled(Side.KUTSEKODA, REASON));
        called.when(exam -> new Conduct(exam).start(1)).refusedBy(EXAM_IS_NOT_OVER);
        called.when(exam -> new Conduct(exam).confirmResults(1, 0)).refusedBy(EXAM_IS_NOT_OVER);
        called.when(exam -> new Conduct(exam).complete(PLANNED, 0)).refusedBy(EXAM_IS_NOT_OVER);
        called.when(exam -> new Conduct(exam).unschedule(1, REASON, 10)).refusedBy(EXAM_IS_ACCEPTED);
    }

    private static java.util.function.Function<Exam, List<ExamEvent>> by(Side side) {
        return exam -> new Cancellation(exam).by(side, REASON, 10);
    }
}
