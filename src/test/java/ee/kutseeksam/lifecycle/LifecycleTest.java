package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.engine.verify.Verify;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamLines;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One exam from the order to the state's money, by everybody's hand, with a partial pass and its retake. */
@ProductTest
class LifecycleTest {

    @Autowired Stage stage;
    @Autowired TimeTravel time;
    @Autowired Clock clock;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired Verify verify;

    @Test
    void an_exam_goes_from_order_to_reimbursement_with_a_partial_pass_and_its_retake() {
        var plan = new ExamPlay.Plan("1041", "240543", "KA-AKL", 10982783, ExamType.COMBINED, LocalDate.now(clock).plusDays(14), 12, 6);
        ExamPlay exam = stage.order(plan).prepareAndSend().giveBack("Palun kontrollige grupid üle")
                .correctAndSend().accept().appoint();
        LocalDateTime day = LocalDate.now(clock).plusDays(14).atTime(9, 0);
        exam.schedule(day);
        travelTo(day.plusHours(2));
        exam.enterResults(Assessor.pattern("PFA", ExamType.COMBINED)).decideAsProposed().sign();
        await().atMost(Duration.ofSeconds(60)).until(() -> exam.card().status() == ExamStatus.COMPLETED);
        assertThat(certificates.of(exam.id())).hasSize(6);

        ExamPlay retake = exam.retake(LocalDate.now(clock).plusDays(20));
        retake.clearPeople().formGroups().send().accept().appoint();
        LocalDateTime again = LocalDate.now(clock).plusDays(20).atTime(10, 0);
        retake.schedule(again);
        travelTo(again.plusHours(2));
        retake.task("enterResults");
        assertThat(retake.results(row -> !row.carried().isEmpty())).isNotEmpty();
        retake.enterResults(Assessor.pattern("", ExamType.COMBINED)).decideAsProposed().sign();
        await().atMost(Duration.ofSeconds(60)).until(() -> retake.card().status() == ExamStatus.COMPLETED);

        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            travelTo(LocalDateTime.now(clock).plusDays(1));
            assertThat(certificates.of(exam.id())).extracting(ExamCertificates.Row::status).containsOnly(CertificateStatus.REGISTERED);
            assertThat(certificates.of(retake.id())).extracting(ExamCertificates.Row::status).containsOnly(CertificateStatus.REGISTERED);
            assertThat(lines.of(exam.id())).extracting(ExamLines.Row::status).contains(LineStatus.ORDERED);
            assertThat(lines.of(retake.id())).extracting(ExamLines.Row::status).containsOnly(LineStatus.NOT_FUNDED);
        });
        assertThat(verify.run((done, all) -> { })).isEmpty();
    }

    private void travelTo(LocalDateTime moment) {
        time.to(moment.atZone(clock.getZone()).toInstant());
    }
}
