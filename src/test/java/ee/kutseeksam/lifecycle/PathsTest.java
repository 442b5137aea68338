package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.certificate.CertificateRule;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.CodeDesk;
import ee.kutseeksam.desk.CodeForm;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A path to every end event of every diagram but one, which takes a year: {@link EndsTest}. First of all, while the sample's standards are valid. */
@Tag("paths")
@ProductTest
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PathsTest {

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Crowd crowd;
    @Autowired People people;
    @Autowired FundingDesk funding;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired CodeDesk codes;
    @Autowired ProcessEngine engine;
    @Autowired Environment environment;

    /** Mechanics: everybody of the curriculum in three groups, with everything that can go another way going it once. */
    private ExamPlay crooked;
    /** Confectioners: everybody passes but one. */
    private ExamPlay straight;
    private ExamPlay firstRetake;
    private PersonId refusedOnce;

    @BeforeAll
    void play() {
        EndsTest.afterAllOthers = true;
        BpmnAwareTests.init(engine);
        var plan = Playground.plan("1041", "240543", "KA-AKL", 10982783, 24, 8);
        crooked = playground.order(plan).addGraduates();
        playground.quiet();
        crooked.clearPeople();
        playground.quiet();
        crooked.formGroups().send().giveBack("Palun jagage grupid uuesti").complete(crooked.school(), crooked.task("correctRoster"));
        playground.quiet();
        crooked.complete(crooked.school(), crooked.task("formGroups")).send().accept().appoint();
        playground.hold(crooked);
        crooked.enterResults(this::fallShort);
        playground.quiet();
        amend();
        refusedOnce = crooked.results(row -> row.outcome().equals(Optional.of(Outcome.PASSED)) && hasCode(row.person()))
                .get(0).person();
        crowd.refuseOnce(refusedOnce);
        crooked.decideAsProposed().sign();
        playground.quiet();
        straight = playground.toCompletion(playground.toExamDay(Playground.plan("51", "214802", "KA-LEIB", 11330789, 3, 5)),
                Assessor.pattern("F", ExamType.COMBINED));
    }

    /** One fails, one passes a part, one is absent; who has no personal code passes, so that the register can refuse. */
    private ResultForm fallShort(ExamResults.Row row, int place, Set<Integer> competences) {
        boolean mayFail = row.group() == 2 && hasCode(row.person());
        String marks = "FPPA....";
        return Assessor.pattern(mayFail ? marks : "", ExamType.COMBINED).assess(row, place, competences);
    }

    private boolean hasCode(PersonId person) {
        return people.forRegister(List.of(person)).get(person).code().isPresent();
    }

    /** The committee sends the results back; the awarding body changes one. */
    private void amend() {
        playground.stage.decisions().sendBack(crooked.commission(), crooked.task("decideAwards"), "Teise grupi tulemused on segamini");
        assertThat(crooked.card().status()).isEqualTo(ExamStatus.RESULTS_ENTERED);
        ExamResults.Row failed = crooked.results(row -> row.theory().equals(Optional.of(PartResult.FAILED))).get(0);
        String task = crooked.task("amendResults");
        playground.stage.conduct().enterResults(crooked.body(), task, List.of(new ResultForm(failed.candidacy(), Attendance.PRESENT,
                PartResult.FAILED, PartResult.PASSED, Set.of())));
        crooked.complete(crooked.body(), task);
        playground.quiet();
    }

    @Test
    @Order(1)
    void order_ends_accepted_after_being_given_back_and_sent_again() {
        assertThat(crooked.card().revision()).isEqualTo(2);
        assertThat(instances.one(crooked.number(), "order")).isEnded().hasPassedInOrder("orderStarted", "alreadyPlaced", "placeOrder",
                "addGraduates", "peopleToVerify", "verifyNextPeople", "registerAnswered", "anyoneUnverified", "verifyNextPeople", "registerAnswered", "anyoneUnverified",
                "anyoneToClear", "clearPeople", "verifyNextPeople", "formGroups", "sendRoster", "reviewRoster", "orderAccepted",
                "correctRoster", "verifyNextPeople", "formGroups", "sendRoster", "reviewRoster", "orderAccepted", "orderAcceptedEnd");
        assertThat(instances.one(straight.number(), "order")).isEnded().hasNotPassed("clearPeople", "correctRoster");
    }

    @Test
    @Order(2)
    void exam_ends_completed_with_every_award_applied_for_in_more_than_one_round() {
        assertThat(instances.one(crooked.number(), "exam")).isEnded().hasPassedInOrder("examStarted", "order", "appointResponsible",
                "conduct", "decision", "moreToApply", "applyForCertificates", "applicationsPending", "completeExam", "startFollowUps",
                "examCompleted");
        assertThat(instances.one(straight.number(), "exam")).isEnded().hasPassed("examCompleted");
    }

    @Test
    @Order(3)
    void conduct_ends_with_each_groups_results() {
        assertThat(instances.all(crooked.number(), "conduct")).hasSize(3).allSatisfy(group -> assertThat(group).isEnded()
                .hasPassedInOrder("groupPlanned", "scheduleGroup", "examDay", "startGroup", "enterResults", "groupConducted"));
    }

    @Test
    @Order(4)
    void decision_ends_signed_after_results_were_sent_back_and_amended() {
        assertThat(instances.one(crooked.number(), "decision")).isEnded().hasPassedInOrder("resultsReady", "resultsToPropose",
                "proposeDecisions", "decideAwards", "awardsDecided", "amendResults", "resultsToPropose", "proposeDecisions", "decideAwards",
                "awardsDecided", "signProtocol", "signProtocol", "signProtocol", "protocolsSigned");
        assertThat(instances.one(straight.number(), "decision")).isEnded().hasPassed("protocolsSigned").hasNotPassed("amendResults");
    }

    @Test
    @Order(5)
    void certificate_ends_registered_also_after_a_refusal_that_was_mended() {
        ExamCertificates.Row refused = certificate(refusedOnce);
        assertThat(refused.status()).isEqualTo(CertificateStatus.REJECTED);
        assertThat(refused.refusedFields()).containsExactly("kompetents");
        ProcessInstance mended = instances.having(crooked.number(), "certificate", "certificateId", refused.id().toString());
        assertThat(mended).isWaitingAtExactly("mendApplication");
        String task = engine.getTaskService().createTaskQuery().processInstanceId(mended.getId()).singleResult().getId();
        assertThat(Browser.of("koidu", environment).get("/ulesanded/" + task).body()).contains("data-refused=\"kompetents\"", "Tõendatud kompetents vajab täpsustamist");
        assertThat(certificates.of(crooked.id())).filteredOn(row -> hasCode(row.person()) && !row.person().equals(refusedOnce))
                .as("the others are not held up").isNotEmpty().allMatch(row -> row.status() == CertificateStatus.REGISTERED);
        crooked.complete(playground.stage.holder("kutsekoda"), task);
        playground.quiet();
        playground.travelTo(LocalDateTime.now(playground.clock).plusHours(1));
        assertThat(mended).isEnded().hasPassedInOrder("certificateDue", "applicationToSubmit", "recordIntent", "registerCertificate",
                "registerAccepted", "mendApplication", "applicationToSubmit", "recordIntent", "registerCertificate", "registerAccepted",
                "numberAwaited", "waitForNumber", "askNumber", "numberGiven", "certificateRegistered");
        assertThat(certificate(refusedOnce).attempts()).isEqualTo(2);
    }

    /** The register of certificates takes nobody without a personal code: with one, the application goes on. */
    @Test
    @Order(6)
    void certificate_waits_at_mending_until_there_is_a_personal_code_and_then_gets_its_number() {
        ExamCertificates.Row without = certificates.of(crooked.id()).stream().filter(row -> !hasCode(row.person())).findFirst().orElseThrow();
        assertThat(without.status()).isEqualTo(CertificateStatus.REJECTED);
        assertThat(without.refusedFields()).containsExactly("isikukood");
        ProcessInstance waiting = instances.having(crooked.number(), "certificate", "certificateId", without.id().toString());
        String task = engine.getTaskService().createTaskQuery().processInstanceId(waiting.getId()).singleResult().getId();
        refused(CertificateRule.CODE_IS_KNOWN, () -> crooked.complete(crooked.body(), task));
        PersonalCode code = laterCode(people.forRegister(List.of(without.person())).get(without.person()));
        codes.add(crooked.body(), task, new CodeForm(Optional.empty(), code.value(), Optional.empty()));
        crooked.complete(crooked.body(), task);
        playground.quiet();
        playground.travelTo(LocalDateTime.now(playground.clock).plusHours(1));
        assertThat(waiting).isEnded().hasPassed("mendApplication", "certificateRegistered");
        assertThat(certificate(without.person()).status()).isEqualTo(CertificateStatus.REGISTERED);
        assertThat(certificate(without.person()).attempts()).isEqualTo(2);
    }

    /** The code that somebody has although EHIS knows the birth date only. */
    private static PersonalCode laterCode(Identity without) {
        return TestSimulator.residents().stream().filter(one -> one.lastName().equals(without.lastName()) && one.firstName().equals(without.firstName()))
                .map(one -> new PersonalCode(one.code())).filter(code -> code.birthDate().equals(without.birthDate())).findFirst().orElseThrow();
    }

    private ExamCertificates.Row certificate(PersonId person) {
        return certificates.of(crooked.id()).stream().filter(row -> row.person().equals(person)).findFirst().orElseThrow();
    }

    @Test
    @Order(7)
    void reimbursement_ends_ordered_after_kutsekoda_has_decided_what_the_table_does_not() {
        List<ExamLines.Row> open = lines.of(crooked.id()).stream().filter(line -> line.status() == LineStatus.REVIEW).toList();
        assertThat(open).isNotEmpty();
        assertThat(lines.of(crooked.id())).extracting(ExamLines.Row::status).as("a Monday has passed").doesNotContain(LineStatus.PAYABLE);
        assertThat(instances.one(crooked.number(), "reimbursement")).isWaitingAtExactly("reviewFunding");
        PersonId kutsekoda = playground.stage.holder("kutsekoda");
        String task = crooked.task("reviewFunding");
        funding.review(kutsekoda, task, open.stream().map(line -> new FundingForm(line.id(), true, "Kooli leping toetab kohta")).toList());
        crooked.complete(kutsekoda, task);
        playground.toPayment();
        assertThat(instances.one(crooked.number(), "reimbursement")).isEnded().hasPassedInOrder("reimbursementStarted", "calculateLines",
                "linesCalculated", "anythingToReview", "reviewFunding", "fundingReviewed", "linesToPay", "anythingToReimburse", "waitForPaymentDay",
                "orderPayment", "paymentOrdered").hasPassed("nothingToReview");
        assertThat(lines.of(crooked.id())).extracting(ExamLines.Row::status).containsOnly(LineStatus.ORDERED, LineStatus.NOT_FUNDED);
        assertThat(instances.one(straight.number(), "reimbursement")).isEnded().hasPassed("paymentOrdered").hasNotPassed("reviewFunding");
    }

    @Test
    @Order(8)
    void retake_ends_used_when_every_right_has_been_taken_in_two_orders() {
        List<UUID> rights = crooked.results(row -> row.retakeUntil().isPresent()).stream().map(ExamResults.Row::candidacy).toList();
        assertThat(rights).hasSize(3);
        firstRetake = retake(rights.subList(0, 2));
        assertThat(instances.one(crooked.number(), "retake")).isWaitingAtExactly("orderRetake");
        retake(rights.subList(2, 3));
        assertThat(instances.one(crooked.number(), "retake")).isEnded().hasPassedInOrder("retakeStarted", "offerRetakes", "anyoneMayRetake",
                "retakesToOrder", "orderRetake", "retakesLeft", "retakesToOrder", "orderRetake", "retakesLeft", "retakesUsed");
    }

    private ExamPlay retake(List<UUID> candidacies) {
        ExamPlay retake = crooked.retake(playground.examDay(), candidacies);
        playground.quiet();
        return retake;
    }

    @Test
    @Order(9)
    void a_retakes_exam_is_paid_by_nobody_and_leads_to_no_further_retake() {
        firstRetake.clearPeople().formGroups().send().accept().appoint();
        playground.toCompletion(playground.hold(firstRetake), Assessor.pattern("", ExamType.COMBINED));
        assertThat(instances.one(firstRetake.number(), "order")).isEnded().hasPassedInOrder("orderStarted", "alreadyPlaced", "peopleToVerify",
                "verifyNextPeople").hasNotPassed("placeOrder", "addGraduates");
        assertThat(instances.one(firstRetake.number(), "reimbursement")).isEnded().hasPassedInOrder("reimbursementStarted", "calculateLines",
                "anythingToReimburse", "nothingToReimburse").hasPassed("nothingToReview").hasNotPassed("reviewFunding");
        assertThat(instances.one(firstRetake.number(), "retake")).isEnded().hasPassedInOrder("retakeStarted", "offerRetakes",
                "anyoneMayRetake", "noRetakes");
    }

    @Test
    @Order(10)
    void log_views_and_engine_agree() {
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }
}
