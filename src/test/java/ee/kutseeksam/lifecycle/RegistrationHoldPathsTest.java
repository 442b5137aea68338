package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.certificate.CertificateRule;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.RegistrationDesk;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.RegistrationProgress;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What has not been sent to the certificate register is held back by people, and goes on when they want. */
@Tag("paths")
@ProductTest
@Order(3)
class RegistrationHoldPathsTest {

    private static final String PAGE = "/tunnistuste-registreerimine";
    private static final String WHY = "Ootame kutseregistri parandust";

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired RegistrationDesk desk;
    @Autowired RegistrationProgress progress;
    @Autowired ExamCertificates certificates;
    @Autowired ProcessEngine engine;
    @Autowired Environment environment;

    @BeforeEach
    void engine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void mend() {
        TestSimulator.mendXtee();
    }

    /** Signed while the register is away, so that nothing is sent. */
    private ExamPlay signed() {
        ExamPlay exam = playground.toExamDay(Playground.plan("1041", "215308", "KA-LEIB", 11330789, 3, 5));
        exam.enterResults(Assessor.pattern("P", ExamType.COMBINED));
        playground.quiet();
        TestSimulator.xteeFault("HTTP_502", "kutsetunnistus");
        exam.decideAsProposed().sign();
        playground.quiet();
        return exam;
    }

    private void later(int minutes) {
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(minutes));
    }

    private List<CertificateStatus> statuses(ExamPlay exam) {
        return certificates.of(exam.id()).stream().map(ExamCertificates.Row::status).distinct().toList();
    }

    private ProcessInstance one(ExamPlay exam) {
        return instances.having(exam.card().number(), "certificate", "certificateId", certificates.of(exam.id()).get(0).id().toString());
    }

    @Test
    void what_is_held_is_not_sent_until_somebody_lets_it_go_on() throws Exception {
        ExamPlay exam = signed();
        PersonId kutsekoda = playground.stage.holder("kutsekoda");
        assertThat(exam.card().status()).isEqualTo(ExamStatus.COMPLETED);
        assertThat(Browser.of("oskar", environment).get("/eksamid/" + exam.card().number()).body()).as("which register, and since when")
                .contains("Kutseregister ei vasta. Küsitakse ise uuesti.", "Ootab alates");
        refused(TurnRule.ROLE_IS_YOURS, () -> desk.hold(exam.school(), exam.id(), WHY));
        refused(CertificateRule.HOLDING_HAS_A_REASON, () -> desk.hold(exam.body(), exam.id(), "viga"));
        desk.hold(exam.body(), exam.id(), WHY);
        int before = TestSimulator.certificates();
        TestSimulator.mendXtee();
        later(41);
        assertThat(statuses(exam)).containsExactly(CertificateStatus.SUBMITTING);
        assertThat(one(exam)).isWaitingAt("sendingResumes");
        assertThat(playground.findings()).isEmpty();
        assertThat(Browser.of("oskar", environment).get(PAGE).body()).contains(exam.card().number(), "peatatud, esitamata " + certificates.of(exam.id()).size(), WHY);
        later(61);
        assertThat(one(exam)).as("looked at again after an hour").hasPassed("lookAtHoldAgain").isWaitingAt("sendingResumes");
        assertThat(TestSimulator.certificates()).isEqualTo(before);

        desk.resume(kutsekoda, exam.id());
        playground.quiet();
        later(60);
        assertThat(one(exam)).isEnded().hasPassed("sendingHeld", "registrationResumed", "certificateRegistered");
        assertThat(statuses(exam)).containsExactly(CertificateStatus.REGISTERED);
        assertThat(progress.of(exam.id()).orElseThrow()).satisfies(row -> {
            assertThat(row.isOver()).isTrue();
            assertThat(row.held()).isEmpty();
            assertThat(row.signed().orElseThrow().who()).isEqualTo(exam.commission());
        });
        refused(CertificateRule.SOMETHING_IS_TO_BE_SENT, () -> desk.hold(kutsekoda, exam.id(), WHY));
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    void the_page_is_for_operators_kutsekoda_and_awarding_bodies() throws Exception {
        ExamPlay exam = signed();
        desk.hold(playground.stage.holder("operator"), exam.id(), WHY);
        assertThat(Browser.of("koidu", environment).get(PAGE).body()).contains(exam.card().number(), WHY);
        assertThat(Browser.of("ivi", environment).get(PAGE).statusCode()).isEqualTo(404);
        desk.resume(playground.stage.holder("operator"), exam.id());
    }
}
