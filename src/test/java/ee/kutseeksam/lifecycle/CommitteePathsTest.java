package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardSigned;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.AbsenceForm;
import ee.kutseeksam.desk.BarForm;
import ee.kutseeksam.desk.CommissionDesk;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.exam.ExamEvent.ChairAbsent;
import ee.kutseeksam.exam.ExamEvent.MemberBarred;
import ee.kutseeksam.exam.ExamEvent.ProtocolSigned;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamLines;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The awarding committee's deputy decides and signs when the chair may not or cannot, and the exam comes to its end all the same. */
@Tag("cases")
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommitteePathsTest {

    private static final ExamPlay.Plan WELDERS = Playground.plan("48", "194446", "KA-KEEV", 10912389, 2, 5);
    private static final String BODY = "body KA-KEEV";
    private static final String COMMISSION = "commission KA-KEEV";

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired CommissionDesk commission;
    @Autowired Log log;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired ProcessEngine engine;

    private ExamPlay barred;
    private ExamPlay absent;
    private PersonId chair;
    private PersonId deputy;

    @BeforeAll
    void two_exams_of_one_day_come_to_the_decision() {
        BpmnAwareTests.init(engine);
        barred = playground.toAcceptance(playground.order(WELDERS).addGraduates());
        absent = playground.toAcceptance(playground.order(WELDERS).addGraduates());
        chair = barred.commission();
        deputy = barred.deputy();
        commission.bar(barred.body(), barred.id(), new BarForm(chair, 0, Ground.TRAINING, "Õpetas mõlemat taotlejat ise"));
        barred.schedule(playground.examDay().atTime(9, 0));
        playground.hold(absent);
        barred.enterResults(Assessor.pattern("", ExamType.COMBINED));
        absent.enterResults(Assessor.pattern("", ExamType.COMBINED));
        playground.quiet();
    }

    @Test
    void for_a_barred_chair() {
        String decide = barred.task("decideAwards");
        refused(ExamRule.BARRED_DOES_NOT_DECIDE, () -> barred.decideAsProposed());
        refused(ExamRule.BARRED_DOES_NOT_DECIDE, () -> playground.stage.turns().complete(chair, decide));
        ExamPlay deputys = barred.decidedBy(deputy).decideAsProposed();
        String sign = barred.task("signProtocol");
        refused(ExamRule.BARRED_DOES_NOT_DECIDE, () -> playground.stage.turns().complete(chair, sign));
        deputys.sign();
        completed(barred);
        assertThat(acts(barred, MemberBarred.class)).containsExactly(tuple(barred.body(), BODY, "barMember"));
    }

    @Test
    void for_an_absent_chair() {
        String decide = absent.task("decideAwards");
        ExamPlay deputys = absent.decidedBy(deputy);
        refused(ExamRule.DEPUTY_STANDS_IN, deputys::decideAsProposed);
        refused(ExamRule.DEPUTY_STANDS_IN, () -> playground.stage.turns().complete(deputy, decide));
        refused(ExamRule.ABSENT_IS_THE_CHAIR, () -> commission.absent(deputy, absent.id(), new AbsenceForm(deputy, "Aseesimees on haiguslehel")));
        commission.absent(deputy, absent.id(), new AbsenceForm(chair, "Esimees on haiguslehel"));
        deputys.decideAsProposed().sign();
        completed(absent);
        assertThat(acts(absent, ChairAbsent.class)).containsExactly(tuple(deputy, COMMISSION, "declareAbsent"));
    }

    private void completed(ExamPlay exam) {
        playground.quiet();
        assertThat(exam.card().status()).isEqualTo(ExamStatus.COMPLETED);
        assertThat(instances.one(exam.number(), "decision")).isEnded().hasPassedInOrder("decideAwards", "signProtocol", "protocolsSigned");
        assertThat(acts(exam, AwardDecided.class)).hasSize(2).containsOnly(tuple(deputy, COMMISSION, "decideAwards"));
        assertThat(acts(exam, AwardSigned.class)).hasSize(2).containsOnly(tuple(deputy, COMMISSION, "signProtocol"));
        assertThat(acts(exam, ProtocolSigned.class)).containsExactly(tuple(deputy, COMMISSION, "signProtocol"));
        assertThat(happened(exam, ProtocolSigned.class)).extracting(one -> ((ProtocolSigned) one.event()).signer(), one -> ((ProtocolSigned) one.event()).role())
                .containsExactly(tuple(deputy, "deputy"));
        playground.toPayment();
        assertThat(certificates.of(exam.id())).hasSize(2).allSatisfy(row -> assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED));
        assertThat(lines.of(exam.id())).hasSize(2).allSatisfy(line -> assertThat(line.status()).isEqualTo(LineStatus.ORDERED));
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    /** Who did it, in which role and at which step. */
    private List<Tuple> acts(ExamPlay exam, Class<? extends Event<?>> kind) {
        return happened(exam, kind).stream().map(Happened::act).map(CommitteePathsTest::words).toList();
    }

    private static Tuple words(Act act) {
        return tuple(PersonId.of(act.who()), act.role() + " " + act.organisation(), act.activity());
    }

    private List<Happened> happened(ExamPlay exam, Class<? extends Event<?>> kind) {
        return log.ofSubject(exam.id(), Optional.empty()).stream().map(one -> one.happened()).filter(one -> kind.isInstance(one.event())).toList();
    }
}
