package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Scenario;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A signed protocol is never changed; a new one refers to it. */
class ExamCorrectionTest {

    private static final UUID CORRECTION = id(901);
    private static final UUID ANOTHER = id(902);
    private static final UUID OLD = id(801);
    private static final UUID NEW = id(803);
    private static final UUID MARIS = graduate(MARI).candidacy();
    private static final UUID JAANS = graduate(JAAN).candidacy();
    private static final CorrectionOpened OPENED = new CorrectionOpened(CORRECTION, 1, List.of(MARIS), REASON);

    private final Scenario<Exam> signed = given(Exam.NONE, decisionPending()).and(new ProtocolSigned(1, OLD, SIGNER, "chair"));
    private final Scenario<Exam> completed = signed.and(new ProtocolSigned(2, id(802), SIGNER, "chair"), new ExamCompleted(PLANNED.plusDays(3)));

    @Test
    void a_correction_is_opened_when_the_group_s_protocol_is_signed_also_after_completion() {
        open(signed, 1, List.of(MARIS), 10).then(OPENED).when(exam -> new ExamCorrection(exam).open(CORRECTION, 1, List.of(MARIS), REASON, 10)).nothing();
        open(signed, 2, List.of(JAANS), 10).refusedBy(CORRECTION_AFTER_THE_SIGNATURE);
        open(completed, 2, List.of(JAANS), 10).allowed();
        assertThat(open(completed, 1, List.of(MARIS), 10).allowed().state().status()).isEqualTo(ExamStatus.COMPLETED);
    }

    @Test
    void a_correction_is_about_somebody_of_one_group() {
        open(completed, 1, List.of(), 10).refusedBy(CORRECTED_ARE_OF_THE_GROUP, "candidacies");
        open(completed, 1, List.of(MARIS, JAANS), 10).refusedBy(CORRECTED_ARE_OF_THE_GROUP, "candidacies");
        open(completed, 3, List.of(MARIS), 10).refusedBy(GROUP_EXISTS);
    }

    @Test
    void a_correction_says_what_is_wrong() {
        open(completed, 1, List.of(MARIS), 9).refusedBy(CORRECTION_SAYS_WHY, "reason");
    }

    @Test
    void a_correction_is_signed_once_by_whoever_may_decide_about_the_group() {
        var opened = completed.and(OPENED);
        sign(opened, CORRECTION, SIGNER, 1).refusedBy(EVERYBODY_IS_DECIDED);
        sign(opened, CORRECTION, DEPUTY, 0).refusedBy(DEPUTY_STANDS_IN);
        sign(opened, CORRECTION, MARI, 0).refusedBy(SIGNER_IS_OF_THE_COMMISSION);
        var barred = opened.and(new MemberBarred(SIGNER, 1, Ground.IMPARTIALITY, REASON));
        sign(barred, CORRECTION, DEPUTY, 0).then(new CorrectionSigned(CORRECTION, 1, NEW, List.of(OLD), DEPUTY, "deputy"));
        var done = sign(opened, CORRECTION, SIGNER, 0).then(new CorrectionSigned(CORRECTION, 1, NEW, List.of(OLD), SIGNER, "chair"));
        assertThat(done.state().groups().get(1).protocol()).contains(OLD);
        sign(done, CORRECTION, SIGNER, 0).refusedBy(CORRECTION_IS_OPEN);
        done.when(exam -> new ExamCorrection(exam).withdraw(CORRECTION)).refusedBy(CORRECTION_IS_OPEN);
    }

    @Test
    void a_third_correction_refers_to_the_second() {
        UUID third = id(903);
        var twice = completed.and(OPENED, new CorrectionSigned(CORRECTION, 1, NEW, List.of(OLD), SIGNER, "chair"),
                new CorrectionOpened(ANOTHER, 1, List.of(MARIS), REASON), new CorrectionSigned(ANOTHER, 1, id(804), List.of(NEW), SIGNER, "chair"),
                new CorrectionOpened(third, 1, List.of(MARIS), REASON));
        twice.when(exam -> new ExamCorrection(exam).sign(third, id(805), SIGNER, COMMISSION, 0))
                .then(new CorrectionSigned(third, 1, id(805), List.of(id(804)), SIGNER, "chair"));
    }

    @Test
    void a_second_correction_refers_to_the_first() {
        var once = completed.and(OPENED, new CorrectionSigned(CORRECTION, 1, NEW, List.of(OLD), SIGNER, "chair"),
                new CorrectionOpened(ANOTHER, 1, List.of(MARIS), REASON));
        once.when(exam -> new ExamCorrection(exam).sign(ANOTHER, id(804), SIGNER, COMMISSION, 0))
                .then(new CorrectionSigned(ANOTHER, 1, id(804), List.of(NEW), SIGNER, "chair"));
    }

    @Test
    void an_open_correction_is_withdrawn_and_is_then_over() {
        var withdrawn = completed.and(OPENED).when(exam -> new ExamCorrection(exam).withdraw(CORRECTION)).then(new CorrectionWithdrawn(CORRECTION));
        withdrawn.when(exam -> new ExamCorrection(exam).withdraw(CORRECTION)).refusedBy(CORRECTION_IS_OPEN);
        withdrawn.whenAsked(exam -> new ExamCorrection(exam).requireOpen(CORRECTION)).refusedBy(CORRECTION_IS_OPEN);
        completed.when(exam -> new ExamCorrection(exam).withdraw(CORRECTION)).refusedBy(CORRECTION_IS_OPEN);
    }

    @Test
    void two_corrections_stand_beside_each_other() {
        var first = completed.and(OPENED);
        var second = new CorrectionOpened(ANOTHER, 2, List.of(JAANS), REASON);
        var both = first.when(exam -> new ExamCorrection(exam).open(ANOTHER, 2, List.of(JAANS), REASON, 10)).then(second);
        assertThat(new ExamCorrection(both.state()).get(ANOTHER).orElseThrow().group()).isEqualTo(2);
        assertThat(new ExamCorrection(both.state()).get(id(999))).isEmpty();
        both.when(exam -> new ExamCorrection(exam).sign(ANOTHER, NEW, SIGNER, COMMISSION, 0))
                .then(new CorrectionSigned(ANOTHER, 2, NEW, List.of(id(802)), SIGNER, "chair"));
    }

    private static Scenario<Exam>.Decision open(Scenario<Exam> before, int group, List<UUID> candidacies, int length) {
        return before.when(exam -> new ExamCorrection(exam).open(CORRECTION, group, candidacies, REASON, length));
    }

    private static Scenario<Exam>.Decision sign(Scenario<Exam> before, UUID correction, PersonId signer, long undecided) {
        return before.when(exam -> new ExamCorrection(exam).sign(correction, NEW, signer, COMMISSION, undecided));
    }
}
