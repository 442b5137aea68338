package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.ApplicantForm;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.Statistics;
import ee.kutseeksam.views.Statistics.People;
import ee.kutseeksam.views.Statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Working-world applicants, typed in by hand, beside graduates: measured as everybody, paid for by nobody and counted apart whatever comes after. */
@Tag("cases")
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApplicantPathsTest {

    private static final Qualification CONFECTIONER = Qualification.of(11330789);
    /** Not valid any more; graduates have a transition order. */
    private static final Qualification DEVELOPER = Qualification.of(10726733);
    private static final ApplicantForm PEETER = new ApplicantForm("37912059965", "Näidis-Peeter", "Testraud", List.of());
    private static final ApplicantForm REIN = new ApplicantForm("36506069957", "Näidis-Rein", "Liikmeproov-2", List.of());
    private static final ApplicantForm HELVE = new ApplicantForm("47403159941", "Näidis-Helve", "Liikmeproov-5", List.of());

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired Statistics statistics;
    @Autowired ProcessEngine engine;

    private Counting counting;
    private ExamPlay exam;
    private UUID awarded;
    private UUID failed;
    private UUID absent;

    @BeforeAll
    void three_applicants_and_two_graduates_sit_together() {
        BpmnAwareTests.init(engine);
        counting = new Counting(statistics);
        exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", CONFECTIONER.standard(), 2, 5));
        List.of(PEETER, REIN, HELVE).forEach(one -> add(exam, one));
        playground.hold(playground.toAcceptance(exam.addGraduates()));
        List<UUID> applicants = applicants(exam).stream().map(ExamRoster.Row::candidacy).toList();
        awarded = applicants.get(0);
        failed = applicants.get(1);
        absent = applicants.get(2);
        var marks = Map.of(failed, "F", absent, "A");
        playground.toCompletion(exam, (row, place, competences) ->
                Assessor.pattern(marks.getOrDefault(row.candidacy(), "."), ExamType.COMBINED).assess(row, 0, competences));
        playground.toPayment();
    }

    private void add(ExamPlay to, ApplicantForm form) {
        playground.stage.roster().addApplicant(to.school(), to.task("addGraduates"), form);
    }

    private static List<ExamRoster.Row> applicants(ExamPlay of) {
        return of.roster().stream().filter(row -> row.origin() == Origin.MANUAL).toList();
    }

    @Test
    @Order(1)
    void the_population_register_knows_each_and_ehis_has_said_nothing_of_them() {
        assertThat(exam.roster()).hasSize(5);
        assertThat(applicants(exam)).hasSize(3).allSatisfy(row -> {
            assertThat(row.verification()).contains(Verification.MATCH);
            assertThat(row.eligibility()).isEmpty();
            assertThat(row.fundingCode()).isEmpty();
            assertThat(row.nominalEnd()).isEmpty();
        });
    }

    @Test
    @Order(2)
    void who_is_awarded_gets_a_certificate_with_its_number() {
        assertThat(decision(exam, awarded)).contains(Award.AWARD);
        assertThat(certificates.of(exam.id())).hasSize(3);
        assertThat(certificate(exam, awarded)).satisfies(row -> {
            assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED);
            assertThat(row.number()).isPresent();
            assertThat(row.kind()).isEqualTo(1);
            assertThat(row.onSchoolDocument()).isFalse();
            assertThat(instances.having(exam.number(), "certificate", "certificateId", row.id().toString())).isEnded().hasPassed("certificateRegistered");
        });
    }

    @Test
    @Order(3)
    void the_state_pays_for_the_graduates_alone() {
        assertThat(lines.of(exam.id())).hasSize(5);
        assertThat(List.of(awarded, failed, absent)).allSatisfy(one -> assertUnpaid(exam, one));
        assertThat(lines.of(exam.id())).filteredOn(line -> !List.of(awarded, failed, absent).contains(line.candidacy()))
                .extracting(ExamLines.Row::status).containsExactly(LineStatus.ORDERED, LineStatus.ORDERED);
        assertThat(instances.one(exam.number(), "reimbursement")).isEnded().hasPassed("paymentOrdered").hasNotPassed("reviewFunding");
    }

    @Test
    @Order(4)
    void they_are_counted_in_their_own_column() {
        assertThat(counting.workingWorld(CONFECTIONER)).isEqualTo(new Tally(3, 2, 1));
        assertThat(counting.graduates(CONFECTIONER)).isEqualTo(new Tally(2, 2, 2));
        assertThat(counting.people()).isEqualTo(new People(4, 3, 0, 1));
    }

    @Test
    @Order(5)
    void a_correction_finds_one_to_have_been_there_and_leaves_nothing_to_settle() {
        exam.correct(List.of(absent), Assessor.pattern("", ExamType.COMBINED));
        playground.quiet();
        assertThat(instances.one(exam.number(), "correction")).isEnded().hasPassed("correctionCarriedOut").hasNotPassed("settleDifference");
        playground.toPayment();
        assertThat(decision(exam, absent)).contains(Award.AWARD);
        assertThat(certificate(exam, absent).status()).isEqualTo(CertificateStatus.REGISTERED);
        assertThat(line(exam, absent).present()).isTrue();
        assertUnpaid(exam, absent);
        assertThat(applicants(exam)).hasSize(3);
        assertThat(counting.workingWorld(CONFECTIONER)).isEqualTo(new Tally(3, 3, 2));
        assertThat(counting.graduates(CONFECTIONER)).isEqualTo(new Tally(2, 2, 2));
    }

    @Test
    @Order(6)
    void who_sits_again_is_a_working_world_applicant_there_too() {
        ExamPlay again = exam.retake(playground.examDay(), List.of(failed));
        playground.hold(playground.toAcceptance(again));
        assertThat(again.roster()).singleElement().satisfies(row -> {
            assertThat(row.candidacy()).isEqualTo(failed);
            assertThat(row.origin()).isEqualTo(Origin.MANUAL);
            assertThat(row.verification()).contains(Verification.MATCH);
            assertThat(row.fundingCode()).isEmpty();
            assertThat(row.attempt()).isEqualTo(2);
        });
        playground.toCompletion(again, Assessor.pattern("", ExamType.COMBINED));
        playground.toPayment();
        assertThat(certificate(again, failed).status()).isEqualTo(CertificateStatus.REGISTERED);
        assertUnpaid(again, failed);
        assertThat(instances.one(again.number(), "reimbursement")).isEnded().hasPassed("nothingToReimburse");
        assertThat(counting.workingWorld(CONFECTIONER)).isEqualTo(new Tally(4, 4, 3));
        assertThat(counting.graduates(CONFECTIONER)).isEqualTo(new Tally(2, 2, 2));
    }

    @Test
    @Order(7)
    void under_a_transition_order_graduates_are_awarded_and_applicants_refused_for_the_same_day() {
        ExamPlay late = playground.order(Playground.plan("826", "900004", "KA-BCS", DEVELOPER.standard(), 2, 5));
        refused(ExamRule.STANDARD_IS_VALID, () -> add(late, PEETER));
        playground.hold(playground.toAcceptance(late.addGraduates()));
        playground.toCompletion(late, Assessor.pattern("", ExamType.COMBINED));
        playground.toPayment();
        assertThat(late.roster()).hasSize(2).allSatisfy(row -> assertThat(row.origin()).isEqualTo(Origin.EHIS));
        assertThat(certificates.of(late.id())).hasSize(2).allSatisfy(row -> {
            assertThat(row.qualification()).isEqualTo(DEVELOPER);
            assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED);
            assertThat(row.number()).isPresent();
        });
        assertThat(lines.of(late.id())).hasSize(2).allSatisfy(line -> assertThat(line.status()).isEqualTo(LineStatus.ORDERED));
        assertThat(counting.graduates(DEVELOPER)).isEqualTo(new Tally(2, 2, 2));
        assertThat(counting.workingWorld(DEVELOPER)).isEqualTo(new Tally(0, 0, 0));
    }

    @Test
    @Order(8)
    void log_views_and_engine_agree() {
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    private void assertUnpaid(ExamPlay at, UUID candidacy) {
        assertThat(line(at, candidacy)).satisfies(line -> {
            assertThat(line.status()).isEqualTo(LineStatus.NOT_FUNDED);
            assertThat(line.amount()).isZero();
            assertThat(line.difference()).isZero();
            assertThat(line.paidOn()).isEmpty();
        });
    }

    private ExamLines.Row line(ExamPlay at, UUID candidacy) {
        return lines.of(at.id()).stream().filter(line -> line.candidacy().equals(candidacy)).findFirst().orElseThrow();
    }

    private ExamCertificates.Row certificate(ExamPlay at, UUID candidacy) {
        return certificates.of(at.id()).stream().filter(row -> row.candidacy().equals(candidacy)).findFirst().orElseThrow();
    }

    private static Optional<Award> decision(ExamPlay at, UUID candidacy) {
        return at.results(row -> row.candidacy().equals(candidacy)).stream().map(ExamResults.Row::decision).findFirst().orElseThrow();
    }
}
