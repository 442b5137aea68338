package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Learners whose nominal time is over, by a year at most, and one who was sent out of the exam. First, while that year lasts. */
@Tag("cases")
@ProductTest
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearnerPathsTest {

    private static final Qualification CONFECTIONER = Qualification.of(11330789);

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired Statistics statistics;
    @Autowired ProcessEngine engine;

    private Counting counting;
    private ExamPlay exam;
    private PersonId overTime;
    private PersonId afterLeave;
    private PersonId removed;

    @BeforeAll
    void play() {
        BpmnAwareTests.init(engine);
        counting = new Counting(statistics);
        exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", CONFECTIONER.standard(), 3, 5));
        String task = exam.task("addGraduates");
        overTime = learner(task, "OVERTIME", end -> end.leaveDays() == 0);
        afterLeave = learner(task, "OVERTIME", end -> end.leaveDays() > 0);
        removed = learner(task, "FINAL_YEAR", end -> true);
        playground.stage.roster().addLearners(exam.school(), task, Stream.of(overTime, afterLeave, removed).map(who -> new LearnerChoice(who, List.of())).toList());
        playground.hold(playground.toAcceptance(exam.complete(exam.school(), task)));
        playground.toCompletion(exam, (row, place, competences) ->
                Assessor.pattern(row.person().equals(removed) ? "R" : "", ExamType.COMBINED).assess(row, 0, competences));
        playground.toPayment();
    }

    /** Whose study place the state pays for. */
    private PersonId learner(String task, String eligibility, Predicate<NominalEnd> such) {
        return playground.stage.roster().learners(exam.school(), task).stream().filter(row -> row.eligible() && row.elsewhere().isEmpty())
                .filter(row -> row.eligibility().equals(eligibility) && row.fundingCode().equals("R") && row.nominalEnd().filter(such).isPresent())
                .map(LearnerRow::person).findFirst().orElseThrow();
    }

    @Test
    void who_is_over_time_by_less_than_a_year_is_awarded_and_paid_for() {
        LocalDate day = exam.card().plannedOn();
        assertThat(row(overTime)).satisfies(row -> {
            assertThat(row.eligibility()).isEqualTo("OVERTIME");
            assertThat(row.nominalEnd().orElseThrow().day()).isBefore(day);
            assertThat(row.nominalEnd().orElseThrow().overtimeUntil()).isAfterOrEqualTo(day);
        });
        assertAwardedAndPaidFor(overTime);
    }

    @Test
    void academic_leave_moves_the_end_of_the_nominal_time() {
        assertThat(row(afterLeave).eligibility()).isEqualTo("OVERTIME");
        assertThat(row(afterLeave).nominalEnd()).contains(new NominalEnd(LocalDate.of(2025, 8, 31).plusDays(120), 120));
        assertAwardedAndPaidFor(afterLeave);
    }

    /** Sent out, one has sat and not passed: nothing is carried over, and nobody pays. */
    @Test
    void who_is_removed_for_a_breach_is_not_awarded_and_may_sit_all_of_it_again() {
        assertThat(result(removed)).satisfies(row -> {
            assertThat(row.attendance()).contains(Attendance.REMOVED);
            assertThat(row.attendanceNote()).isPresent();
            assertThat(row.outcome()).contains(Outcome.FAILED);
            assertThat(row.decision()).contains(Award.NOT_AWARD);
            assertThat(row.signedOn()).isPresent();
            assertThat(row.retakeUntil()).isPresent();
            assertThat(row.retakeCarried()).isEmpty();
        });
        assertThat(certificates.of(exam.id())).extracting(ExamCertificates.Row::person).doesNotContain(removed);
        assertThat(line(removed)).satisfies(line -> {
            assertThat(line.status()).isEqualTo(LineStatus.NOT_FUNDED);
            assertThat(line.present()).isFalse();
            assertThat(line.amount()).isZero();
        });
        assertThat(instances.one(exam.number(), "retake")).isWaitingAtExactly("orderRetake");
    }

    @Test
    void the_statistics_count_who_was_removed_among_those_who_sat() {
        assertThat(counting.graduates(CONFECTIONER)).isEqualTo(new Tally(3, 3, 2));
        assertThat(counting.people()).isEqualTo(new People(3, 2, 0, 1));
    }

    @Test
    void log_views_and_engine_agree() {
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    private void assertAwardedAndPaidFor(PersonId who) {
        assertThat(result(who).decision()).contains(Award.AWARD);
        assertThat(certificates.of(exam.id())).filteredOn(row -> row.person().equals(who)).singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED));
        assertThat(line(who)).satisfies(line -> {
            assertThat(line.status()).isEqualTo(LineStatus.ORDERED);
            assertThat(line.present()).isTrue();
            assertThat(line.amount()).isPositive().isEqualByComparingTo(line.fee().min(line.cap()));
        });
    }

    private ExamRoster.Row row(PersonId who) {
        return exam.roster().stream().filter(row -> row.person().equals(who)).findFirst().orElseThrow();
    }

    private ExamResults.Row result(PersonId who) {
        return exam.results(row -> row.person().equals(who)).get(0);
    }

    private ExamLines.Row line(PersonId who) {
        return lines.of(exam.id()).stream().filter(line -> line.candidacy().equals(result(who).candidacy())).findFirst().orElseThrow();
    }
}
