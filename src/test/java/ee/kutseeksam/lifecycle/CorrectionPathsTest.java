package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.certificate.CertificateRule;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.CorrectionDesk;
import ee.kutseeksam.desk.CorrectionForm;
import ee.kutseeksam.desk.DeskRule;
import ee.kutseeksam.desk.RetakeForm;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.CorrectedResults;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamCorrections;
import ee.kutseeksam.views.ExamCorrections.State;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signed results put right by new protocols, with everything that follows for certificates, retakes and money. */
@Tag("paths")
@ProductTest
@Order(2)
class CorrectionPathsTest {

    private static final String WRONG = "Hindamislehelt loeti vale rida";

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Crowd crowd;
    @Autowired CorrectionDesk desk;
    @Autowired ExamCorrections corrections;
    @Autowired CorrectedResults corrected;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired ProcessEngine engine;

    @BeforeEach
    void engine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void a_failure_corrected_to_an_award_leads_to_a_certificate_and_ends_the_right_to_a_retake() {
        ExamPlay exam = completed("F");
        ExamResults.Row failed = exam.results(row -> row.retakeUntil().isPresent()).get(0);
        refused(TurnRule.ROLE_IS_YOURS, () -> open(exam.school(), exam, failed.candidacy()));
        refused(ExamRule.CORRECTED_ARE_OF_THE_GROUP, () -> open(exam.body(), exam, UUID.randomUUID()));
        refused(ExamRule.CORRECTION_SAYS_WHY, () -> desk.open(exam.body(), exam.id(), new CorrectionForm(List.of(failed.candidacy()), "viga")));
        assertThat(corrections.of(exam.id())).isEmpty();

        UUID given = open(exam.body(), exam, failed.candidacy());
        assertThat(refused(DeskRule.ROWS_ARE_RIGHT, () -> open(exam.body(), exam, failed.candidacy())).places()).singleElement()
                .satisfies(place -> assertThat(place.sentence()).isEqualTo(CandidacyRule.ONE_CORRECTION_AT_A_TIME.sentence()));
        refused(CandidacyRule.RETAKE_WAITS_FOR_THE_CORRECTION, () -> playground.stage.retakes().order(exam.school(), exam.task("orderRetake"),
                new RetakeForm(List.of(failed.candidacy()), "et", playground.examDay())));
        refused(TurnRule.ROLE_IS_YOURS, () -> desk.withdraw(exam.commission(), exam.id(), given));
        desk.withdraw(exam.body(), exam.id(), given);
        refused(ExamRule.CORRECTION_IS_OPEN, () -> desk.withdraw(exam.body(), exam.id(), given));
        assertThat(instances.one(exam.number(), "correction")).isEnded().hasPassedInOrder("correctionOpened", "correctionWithdrawn", "correctionGivenUp");
        assertThat(of(exam, failed)).isEqualTo(failed);

        exam.correct(List.of(failed.candidacy()), Assessor.pattern("", ExamType.COMBINED));
        playground.quiet();
        assertThat(instances.all(exam.number(), "correction").get(1)).isEnded().hasPassedInOrder("correctionOpened", "correctResults", "proposeCorrection",
                "decideCorrection", "signCorrection", "carryOutCorrection", "certificateFalls", "registerRight", "moneyDiffers", "moneyRight",
                "correctionCarriedOut");
        assertThat(of(exam, failed).decision()).contains(Award.AWARD);
        assertThat(of(exam, failed).retakeUntil()).isEmpty();
        assertThat(instances.one(exam.number(), "retake")).isEnded();
        assertThat(corrections.of(exam.id())).extracting(ExamCorrections.Row::state).containsExactly(State.WITHDRAWN, State.SIGNED);
        assertThat(corrections.of(exam.id()).get(1).corrects()).hasSize(1);
        assertThat(corrected.before(exam.id()).get(corrections.of(exam.id()).get(1).id())).extracting(ExamResults.Row::decision)
                .containsExactly(Optional.of(Award.NOT_AWARD));
        playground.toPayment();
        assertThat(certificatesOf(exam, failed)).singleElement().satisfies(row -> assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED));
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    void an_award_taken_back_after_the_payment_leaves_kutsekoda_the_register_and_the_accounting() {
        ExamPlay exam = completed("");
        playground.toPayment();
        ExamResults.Row awarded = exam.results(row -> row.decision().equals(Optional.of(Award.AWARD)) && paid(exam, row)).get(0);
        BigDecimal amount = line(exam, awarded).amount();
        exam.correct(List.of(awarded.candidacy()), Assessor.pattern("A", ExamType.COMBINED));
        playground.quiet();
        PersonId kutsekoda = playground.stage.holder("kutsekoda");
        String revoke = exam.task("revokeCertificate");
        assertThat(certificatesOf(exam, awarded)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED);
            assertThat(row.toBeRevoked()).isTrue();
        });
        exam.complete(kutsekoda, revoke);
        assertThat(certificatesOf(exam, awarded)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(CertificateStatus.REVOKED);
            assertThat(row.number()).isPresent();
        });
        assertThat(line(exam, awarded).amount()).isEqualByComparingTo(amount);
        assertThat(line(exam, awarded).difference()).isEqualByComparingTo(amount.negate());
        exam.complete(kutsekoda, exam.task("settleDifference"));
        assertThat(line(exam, awarded).difference()).isZero();
        assertThat(line(exam, awarded).status()).isEqualTo(LineStatus.ORDERED);
        assertThat(instances.one(exam.number(), "correction")).isEnded().hasPassedInOrder("carryOutCorrection", "certificateFalls", "revokeCertificate",
                "registerRight", "moneyDiffers", "settleDifference", "moneyRight", "correctionCarriedOut");

        exam.correct(List.of(awarded.candidacy()), Assessor.pattern("", ExamType.COMBINED));
        playground.quiet();
        exam.complete(kutsekoda, exam.task("settleDifference"));
        playground.toPayment();
        assertThat(line(exam, awarded).difference()).isZero();
        assertThat(certificatesOf(exam, awarded)).extracting(ExamCertificates.Row::status)
                .containsExactlyInAnyOrder(CertificateStatus.REVOKED, CertificateStatus.REGISTERED);
        assertThat(certificatesOf(exam, awarded)).extracting(row -> row.number().orElseThrow()).doesNotHaveDuplicates();
        assertThat(playground.findings()).isEmpty();
    }

    /** The first one's results are of another exam by then. */
    @Test
    void who_was_corrected_and_sits_again_does_not_hold_up_the_next_correction() {
        ExamPlay exam = completed("FF");
        List<UUID> failed = exam.results(row -> row.retakeUntil().isPresent()).stream().map(ExamResults.Row::candidacy).toList();
        assertThat(failed).hasSize(2);
        exam.correct(failed.subList(0, 1), Assessor.pattern("P", ExamType.COMBINED));
        playground.quiet();
        ExamPlay again = exam.retake(playground.examDay(), failed.subList(0, 1)).clearPeople().formGroups().send().accept().appoint();
        playground.hold(again);
        exam.correct(failed.subList(1, 2), Assessor.pattern("P", ExamType.COMBINED));
        playground.quiet();
        assertThat(instances.all(exam.number(), "correction").get(1)).isEnded().hasPassed("correctionCarriedOut");
        assertThat(exam.results(row -> row.candidacy().equals(failed.get(1))).get(0).retakeUntil()).isPresent();
    }

    @Test
    void somebody_who_was_there_after_all_is_paid_for_and_may_sit_again() {
        crowd.gather("214802", 3);
        ExamPlay exam = completed("A");
        crowd.goHome();
        playground.toPayment();
        ExamResults.Row absent = exam.results(row -> line(exam, row).status() == LineStatus.NOT_FUNDED).get(0);
        exam.correct(List.of(absent.candidacy()), Assessor.pattern("P", ExamType.COMBINED));
        playground.quiet();
        assertThat(of(exam, absent).retakeUntil()).isPresent();
        assertThat(exam.task("orderRetake")).isNotEmpty();
        assertThat(line(exam, absent).status()).isEqualTo(LineStatus.PAYABLE);
        playground.toPayment();
        assertThat(line(exam, absent).status()).isEqualTo(LineStatus.ORDERED);
        assertThat(instances.all(exam.number(), "reimbursement")).hasSize(2);
        refused(DeskRule.ROWS_ARE_RIGHT, () -> {
            exam.retake(playground.examDay(), List.of(absent.candidacy()));
            open(exam.body(), exam, absent.candidacy());
        });
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    void an_application_whose_award_is_taken_back_goes_no_further() {
        ExamPlay exam = playground.toExamDay(Playground.plan("1041", "240543", "KA-AKL", 10982783, 3, 5));
        exam.enterResults(Assessor.pattern("", ExamType.COMBINED));
        playground.quiet();
        ExamResults.Row refusedOnce = exam.results(row -> true).get(0);
        crowd.refuseOnce(refusedOnce.person());
        exam.decideAsProposed().sign();
        playground.quiet();
        assertThat(exam.card().status()).isEqualTo(ExamStatus.COMPLETED);
        assertThat(certificatesOf(exam, refusedOnce)).singleElement().satisfies(row -> assertThat(row.status()).isEqualTo(CertificateStatus.REJECTED));
        var certificate = instances.having(exam.number(), "certificate", "certificateId", certificatesOf(exam, refusedOnce).get(0).id().toString());
        assertThat(certificate).isWaitingAtExactly("mendApplication");
        exam.correct(List.of(refusedOnce.candidacy()), Assessor.pattern("F", ExamType.COMBINED));
        playground.quiet();
        assertThat(certificate).isEnded().hasPassed("applicationWithdrawn", "applicationFallen");
        assertThat(certificatesOf(exam, refusedOnce)).singleElement().satisfies(row -> assertThat(row.status()).isEqualTo(CertificateStatus.WITHDRAWN));
        ExamResults.Row early = exam.results(row -> row.decision().equals(Optional.of(Award.AWARD))).get(0);
        exam.correct(List.of(early.candidacy()), Assessor.pattern("F", ExamType.COMBINED));
        playground.quiet();
        PersonId kutsekoda = playground.stage.holder("kutsekoda");
        refused(CertificateRule.REVOKED_WHEN_REGISTERED, () -> exam.complete(kutsekoda, exam.task("revokeCertificate")));
        playground.toPayment();
        exam.complete(kutsekoda, exam.task("revokeCertificate"));
        assertThat(certificatesOf(exam, early)).singleElement().satisfies(row -> assertThat(row.status()).isEqualTo(CertificateStatus.REVOKED));
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    private ExamPlay completed(String pattern) {
        return playground.toCompletion(playground.toExamDay(Playground.plan("51", "214802", "KA-LEIB", 11330789, 3, 5)),
                Assessor.pattern(pattern, ExamType.COMBINED));
    }

    private UUID open(PersonId who, ExamPlay exam, UUID wrong) {
        return desk.open(who, exam.id(), new CorrectionForm(List.of(wrong), WRONG));
    }

    private static ExamResults.Row of(ExamPlay exam, ExamResults.Row row) {
        return exam.results(one -> one.candidacy().equals(row.candidacy())).get(0);
    }

    private List<ExamCertificates.Row> certificatesOf(ExamPlay exam, ExamResults.Row row) {
        return certificates.of(exam.id()).stream().filter(one -> one.candidacy().equals(row.candidacy())).toList();
    }

    private boolean paid(ExamPlay exam, ExamResults.Row row) {
        return line(exam, row).status() == LineStatus.ORDERED;
    }

    private ExamLines.Row line(ExamPlay exam, ExamResults.Row row) {
        return lines.of(exam.id()).stream().filter(one -> one.candidacy().equals(row.candidacy())).findFirst().orElseThrow();
    }
}
