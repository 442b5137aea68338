package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Refusals.refused;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Commission.Seat;
import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who of the awarding committee decides and signs, and who does when they may not. */
class DecidersTest {

    private static final MemberBarred CHAIR_IS_BARRED = new MemberBarred(SIGNER, 0, Ground.TRAINING, REASON);
    private static final MemberBarred CHAIR_IS_BARRED_FROM_ONE = new MemberBarred(SIGNER, 1, Ground.TRAINING, REASON);
    private static final ChairAbsent CHAIR_IS_ABSENT = new ChairAbsent(SIGNER, REASON);

    private final Scenario<Exam> pending = given(Exam.NONE, decisionPending());

    // ---- who decides

    @Test
    void the_chair_decides_and_the_deputy_does_not() {
        assertThat(role(pending, SIGNER, 1)).isEqualTo("chair");
        var refusal = refused(DEPUTY_STANDS_IN, () -> role(pending, DEPUTY, 1));
        assertThat(refusal).hasMessageContaining("Praegu teeb seda kutsekomisjoni esimees.");
    }

    @Test
    void nobody_else_decides() {
        for (PersonId stranger : List.of(MARI, ASSESSOR)) {
            refused(SIGNER_IS_OF_THE_COMMISSION, () -> role(pending, stranger, 1));
        }
        var chairless = new Commission(List.of());
        assertThat(refused(SIGNER_IS_OF_THE_COMMISSION, () -> new Deciders(pending.state(), chairless).require(SIGNER, 1)))
                .hasMessageContaining("asendav aseesimees, kelle kutse andja määrab");
    }

    @Test
    void the_deputy_decides_when_the_chair_is_barred() {
        var barred = pending.and(CHAIR_IS_BARRED);
        assertThat(role(barred, DEPUTY, 1)).isEqualTo("deputy");
        assertThat(refused(BARRED_DOES_NOT_DECIDE, () -> role(barred, SIGNER, 2))).hasMessageContaining("kutsekomisjoni aseesimees");
    }

    @Test
    void a_teacher_of_one_group_is_barred_from_that_group_alone() {
        var barred = pending.and(CHAIR_IS_BARRED_FROM_ONE);
        refused(BARRED_DOES_NOT_DECIDE, () -> role(barred, SIGNER, 1));
        assertThat(role(barred, DEPUTY, 1)).isEqualTo("deputy");
        assertThat(role(barred, SIGNER, 2)).isEqualTo("chair");
        refused(DEPUTY_STANDS_IN, () -> role(barred, DEPUTY, 2));
    }

    @Test
    void the_deputy_decides_when_the_chair_has_assessed_the_group() {
        var deciders = new Deciders(pending.state(), commission(CHAIR, DEPUTY));
        assertThat(deciders.require(DEPUTY, 1)).isEqualTo("deputy");
        assertThat(refused(ASSESSOR_DOES_NOT_DECIDE, () -> deciders.require(CHAIR, 1))).hasMessageContaining("kutsekomisjoni aseesimees");
    }

    @Test
    void protocols_that_wait_for_a_signature_are_told_apart() {
        assertThat(pending.state().groups().unsigned()).extracting(Group::number).containsExactly(1, 2);
        assertThat(pending.and(new ProtocolSigned(1, id(801), SIGNER, "chair")).state().groups().unsigned()).extracting(Group::number).containsExactly(2);
    }

    /** Nobody is judged by themselves, nor any group of the exam at which they sit. */
    @Test
    void the_deputy_decides_when_the_chair_applies_at_the_exam() {
        var applicant = new Candidate(id(700), SIGNER, Qualification.of(STANDARD), Origin.MANUAL, Optional.empty(), "", 1, Set.of());
        var applying = pending.and(new CandidatesAdded(List.of(applicant)));
        for (int group : new int[] {1, 2}) {
            assertThat(role(applying, DEPUTY, group)).isEqualTo("deputy");
            assertThat(refused(APPLICANT_DOES_NOT_DECIDE, () -> role(applying, SIGNER, group))).hasMessageContaining("kutsekomisjoni aseesimees");
        }
    }

    @Test
    void the_deputy_decides_when_the_chair_is_absent_and_the_chair_may_still_come() {
        var absent = pending.and(CHAIR_IS_ABSENT);
        assertThat(role(absent, DEPUTY, 1)).isEqualTo("deputy");
        assertThat(role(absent, SIGNER, 1)).isEqualTo("chair");
    }

    @Test
    void the_deputy_decides_when_no_chair_s_term_runs() {
        var deputyOnly = new Commission(List.of(new Seat("kutsekomisjon", DEPUTY, Office.DEPUTY)));
        assertThat(new Deciders(pending.state(), deputyOnly).require(DEPUTY, 1)).isEqualTo("deputy");
    }

    @Test
    void a_deputy_stands_in_for_the_chair_of_the_same_committee() {
        var two = new Commission(List.of(new Seat("esimene", SIGNER, Office.CHAIR), new Seat("esimene", DEPUTY, Office.DEPUTY),
                new Seat("teine", LIIS, Office.CHAIR)));
        var otherChairBarred = pending.and(new MemberBarred(LIIS, 0, Ground.INTEREST, REASON));
        refused(DEPUTY_STANDS_IN, () -> new Deciders(otherChairBarred.state(), two).require(DEPUTY, 1));
        var ownChairBarred = pending.and(CHAIR_IS_BARRED);
        assertThat(new Deciders(ownChairBarred.state(), two).require(DEPUTY, 1)).isEqualTo("deputy");
        assertThat(new Deciders(ownChairBarred.state(), two).require(LIIS, 1)).isEqualTo("chair");
        assertThat(refused(BARRED_DOES_NOT_DECIDE, () -> new Deciders(ownChairBarred.state(), two).require(SIGNER, 1)))
                .hasMessageContaining("kutsekomisjoni esimees või aseesimees");
    }

    @Test
    void who_may_decide_about_no_group_does_not_confirm_the_decisions() {
        pending.and(CHAIR_IS_BARRED_FROM_ONE).whenAsked(exam -> deciders(exam).requireAny(SIGNER)).nothing();
        pending.and(CHAIR_IS_BARRED).whenAsked(exam -> deciders(exam).requireAny(SIGNER)).refusedBy(BARRED_DOES_NOT_DECIDE);
    }

    @Test
    void the_barred_chair_does_not_sign_and_the_deputy_does() {
        var barred = pending.and(CHAIR_IS_BARRED);
        barred.when(exam -> new Conduct(exam).sign(1, id(801), SIGNER, COMMISSION, 0)).refusedBy(BARRED_DOES_NOT_DECIDE);
        barred.when(exam -> new Conduct(exam).sign(1, id(801), DEPUTY, COMMISSION, 0)).then(new ProtocolSigned(1, id(801), DEPUTY, "deputy"));
    }

    // ---- conflicts and absence

    @Test
    void a_conflict_is_declared_once() {
        var barred = pending.when(exam -> deciders(exam).bar(SIGNER, 0, Ground.TRAINING, REASON, 10)).then(CHAIR_IS_BARRED);
        barred.when(exam -> deciders(exam).bar(SIGNER, 0, Ground.EMPLOYER, REASON, 10)).nothing();
        barred.when(exam -> deciders(exam).bar(SIGNER, 2, Ground.TRAINING, REASON, 10)).nothing();
    }

    @Test
    void a_conflict_and_an_absence_have_a_reason() {
        pending.when(exam -> deciders(exam).bar(SIGNER, 0, Ground.TRAINING, REASON, 9)).refusedBy(IMPEDIMENT_HAS_A_REASON, "reason");
        pending.when(exam -> deciders(exam).absent(SIGNER, REASON, 9)).refusedBy(IMPEDIMENT_HAS_A_REASON, "reason");
    }

    @Test
    void only_chair_and_deputy_are_barred_and_only_a_chair_is_absent() {
        pending.when(exam -> deciders(exam).bar(ASSESSOR, 0, Ground.TRAINING, REASON, 10)).refusedBy(BARRED_IS_OF_THE_COMMISSION, "member");
        pending.when(exam -> deciders(exam).bar(DEPUTY, 0, Ground.TRAINING, REASON, 10)).allowed();
        pending.when(exam -> deciders(exam).bar(SIGNER, 3, Ground.TRAINING, REASON, 10)).refusedBy(GROUP_EXISTS);
        pending.when(exam -> deciders(exam).absent(DEPUTY, REASON, 10)).refusedBy(ABSENT_IS_THE_CHAIR, "chair");
        pending.when(exam -> deciders(exam).absent(SIGNER, REASON, 10)).then(CHAIR_IS_ABSENT)
                .when(exam -> deciders(exam).absent(SIGNER, REASON, 10)).nothing();
    }

    @Test
    void somebody_is_left_to_decide_about_every_group_or_a_substitute_is_appointed_first() {
        pending.and(CHAIR_IS_BARRED).when(exam -> deciders(exam).bar(DEPUTY, 2, Ground.EMPLOYER, REASON, 10)).refusedBy(SUBSTITUTE_IS_APPOINTED);
        pending.and(CHAIR_IS_BARRED_FROM_ONE).when(exam -> deciders(exam).bar(DEPUTY, 2, Ground.EMPLOYER, REASON, 10)).allowed();
        pending.and(CHAIR_IS_BARRED_FROM_ONE).when(exam -> deciders(exam).bar(DEPUTY, 1, Ground.EMPLOYER, REASON, 10))
                .refusedBy(SUBSTITUTE_IS_APPOINTED);
        pending.and(CHAIR_IS_ABSENT).when(exam -> deciders(exam).bar(DEPUTY, 1, Ground.EMPLOYER, REASON, 10)).refusedBy(SUBSTITUTE_IS_APPOINTED);
        pending.and(new MemberBarred(DEPUTY, 1, Ground.EMPLOYER, REASON)).when(exam -> deciders(exam).absent(SIGNER, REASON, 10))
                .refusedBy(SUBSTITUTE_IS_APPOINTED);
    }

    @Test
    void a_substitute_deputy_decides_when_chair_and_deputy_are_barred() {
        var both = pending.and(CHAIR_IS_BARRED);
        var seats = new ArrayList<>(COMMISSION.seats());
        seats.add(new Seat("kutsekomisjon", LIIS, Office.DEPUTY));
        var substituted = new Commission(seats);
        var barred = both.when(exam -> new Deciders(exam, substituted).bar(DEPUTY, 0, Ground.INTEREST, REASON, 10)).allowed();
        assertThat(new Deciders(barred.state(), substituted).require(LIIS, 1)).isEqualTo("deputy");
    }

    @Test
    void conflicts_are_declared_from_acceptance_on() {
        var sent = given(Exam.NONE, accepted().subList(0, 5));
        sent.when(exam -> deciders(exam).bar(SIGNER, 0, Ground.TRAINING, REASON, 10)).refusedBy(COMMISSION_IS_CALLED_ON);
        sent.when(exam -> deciders(exam).absent(SIGNER, REASON, 10)).refusedBy(COMMISSION_IS_CALLED_ON);
        pending.and(new ExamCancelled(Side.KUTSEKODA, REASON)).when(exam -> deciders(exam).absent(SIGNER, REASON, 10)).refusedBy(COMMISSION_IS_CALLED_ON);
        given(Exam.NONE, accepted()).when(exam -> deciders(exam).bar(SIGNER, 0, Ground.TRAINING, REASON, 10)).allowed();
    }

    private static Deciders deciders(Exam exam) {
        return new Deciders(exam, COMMISSION);
    }

    private static String role(Scenario<Exam> story, PersonId who, int group) {
        return deciders(story.state()).require(who, group);
    }
}
