package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.DeskRule;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.registers.certificates.AwardingSync;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under the potters' order only who has passed the theory sits the practice alone. Their own standard has ended, so the register lets them award welders meanwhile. */
@Tag("cases")
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RetakePolicyPathsTest {

    private static final int WELDER = 10912389;
    private static final String POTTERS = "\"Pottsepp-sell, tase 3\", \"Pottsepp, tase 4\"";
    private static final UUID ROLE = UUID.randomUUID();

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Cast cast;
    @Autowired AwardingSync sync;
    @Autowired JdbcClient database;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired ProcessEngine engine;

    private ExamPlay first;
    private ExamPlay again;
    private UUID noTheory;
    private UUID noPractice;

    @BeforeAll
    void two_pass_one_part_each() {
        BpmnAwareTests.init(engine);
        award(POTTERS + ", \"Keevitaja, tase 3\"");
        database.sql("insert into role_assignment (id, person, kind, organisation, valid_from) values (:id, :person, 'body', 'KA-POTT', '2026-01-01')")
                .param("id", ROLE).param("person", cast.person("keijo").value()).update();
        first = playground.toExamDay(Playground.plan("48", "239002", "KA-POTT", WELDER, 2, 5));
        noTheory = first.roster().get(0).candidacy();
        noPractice = first.roster().get(1).candidacy();
        playground.toCompletion(first, (row, place, competences) -> new ResultForm(row.candidacy(), Attendance.PRESENT,
                row.candidacy().equals(noTheory) ? PartResult.FAILED : PartResult.PASSED,
                row.candidacy().equals(noTheory) ? PartResult.PASSED : PartResult.FAILED, Set.of()));
    }

    @AfterAll
    void leaveAllAsItWas() {
        database.sql("update role_assignment set ended_at = product_now() where id = :id").param("id", ROLE).update();
        award(POTTERS);
    }

    private void award(String qualifications) {
        TestSimulator.registersSay("{\"awardingBodies\": [{\"code\": \"KA-POTT\", \"qualifications\": [" + qualifications + "]}]}");
        sync.run();
    }

    @Test
    @Order(1)
    void a_passed_theory_is_carried_over_and_a_passed_practice_is_not() {
        assertThat(first.results(row -> true)).hasSize(2).allSatisfy(row -> {
            assertThat(row.outcome()).contains(Outcome.PARTIAL);
            assertThat(row.retakeUntil()).contains(row.signedOn().orElseThrow().plusMonths(12));
        });
        assertThat(result(first, noTheory).retakeCarried()).isEmpty();
        assertThat(result(first, noPractice).retakeCarried()).containsExactly(Part.THEORY);
    }

    @Test
    @Order(2)
    void both_parts_are_sat_again_by_one_and_the_practice_alone_by_the_other() {
        again = first.retake(playground.examDay());
        playground.hold(playground.toAcceptance(again));
        assertThat(result(again, noTheory).carried()).isEmpty();
        assertThat(result(again, noPractice).carried()).containsExactly(Part.THEORY);
        assertThat(refused(DeskRule.ROWS_ARE_RIGHT, () -> playground.stage.conduct().enterResults(again.body(), again.task("enterResults"), List.of(
                new ResultForm(noPractice, Attendance.PRESENT, PartResult.FAILED, PartResult.PASSED, Set.of())))).places())
                .singleElement().satisfies(place -> assertThat(place.rule()).isEqualTo(CandidacyRule.CARRIED_PART_STANDS));
        playground.toCompletion(again, (row, place, competences) ->
                Assessor.pattern(row.candidacy().equals(noTheory) ? "P" : "", ExamType.COMBINED).assess(row, 0, competences));
        assertThat(result(again, noPractice)).satisfies(row -> {
            assertThat(row.theory()).contains(PartResult.PASSED);
            assertThat(row.decision()).contains(Award.AWARD);
        });
        assertThat(result(again, noTheory)).satisfies(row -> {
            assertThat(row.practice()).as("what was passed before does not count").contains(PartResult.FAILED);
            assertThat(row.outcome()).contains(Outcome.PARTIAL);
            assertThat(row.decision()).contains(Award.NOT_AWARD);
            assertThat(row.retakeUntil()).as("one retake is all there is").isEmpty();
        });
    }

    @Test
    @Order(3)
    void the_first_sitting_is_paid_for_the_retake_is_not_and_one_certificate_comes_of_both() {
        playground.toPayment();
        assertThat(lines.of(first.id())).hasSize(2).allSatisfy(line -> assertThat(line.status()).isEqualTo(LineStatus.ORDERED));
        assertThat(lines.of(again.id())).hasSize(2).allSatisfy(line -> assertThat(line.status()).isEqualTo(LineStatus.NOT_FUNDED));
        assertThat(certificates.of(first.id())).isEmpty();
        assertThat(certificates.of(again.id())).singleElement().satisfies(row -> {
            assertThat(row.candidacy()).isEqualTo(noPractice);
            assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED);
        });
        assertThat(instances.one(first.number(), "retake")).isEnded().hasPassed("retakesUsed");
        assertThat(instances.one(again.number(), "retake")).isEnded().hasPassed("noRetakes");
    }

    @Test
    @Order(4)
    void log_views_and_engine_agree() {
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    private static ExamResults.Row result(ExamPlay exam, UUID candidacy) {
        return exam.results(row -> row.candidacy().equals(candidacy)).get(0);
    }
}
