package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.desk.ApplicantForm;
import ee.kutseeksam.desk.DeskRule;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.Statistics;
import ee.kutseeksam.views.Statistics.People;
import ee.kutseeksam.views.Statistics.Tally;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may apply for at one exam: several qualifications, specialisations and part-qualifications, each to its certificate and all to one bill. */
@Tag("cases")
@ProductTest
class TargetPathsTest {

    private static final Qualification WELDER = Qualification.of(10912389);
    private static final Qualification CLEANER = Qualification.of(11025024);
    private static final Qualification MECHANIC = Qualification.of(10982783);
    private static final Qualification CAR_MECHANIC = new Qualification(10982783, 19000002, 0);
    private static final Qualification CLIMATE_PART = new Qualification(10982783, 0, 19000005);
    private static final Qualification REFRIGERATION = Qualification.of(10988847);
    private static final Qualification AMMONIA = new Qualification(10988847, 19000022, 0);
    private static final Qualification CARBON_DIOXIDE = new Qualification(10988847, 19000023, 0);

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired Statistics statistics;
    @Autowired ProcessEngine engine;

    private Counting counting;

    @BeforeEach
    void begin() {
        BpmnAwareTests.init(engine);
        counting = new Counting(statistics);
    }

    @AfterEach
    void log_views_and_engine_agree() {
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    /** The body is the school itself: it awards to its learners alone, on their school documents. */
    @Test
    void of_a_joint_curriculum_some_take_both_qualifications_some_one_and_some_get_only_one() {
        var plan = Playground.plan("48", "900001", "KA-RAK", WELDER.standard(), 3, 5);
        PersonId school = playground.stage.holder("school-48");
        ExamPlay exam = playground.stage.ordered(plan, playground.stage.orders().placeOrder(school, new OrderForm(plan.curriculum(), plan.awardingBody(),
                List.of(WELDER.standard(), CLEANER.standard()), plan.type(), "et", playground.examDay())));
        List<PersonId> learners = learners(exam, 3);
        PersonId both = learners.get(0);
        PersonId one = learners.get(1);
        PersonId partly = learners.get(2);
        add(exam, new LearnerChoice(both, List.of()), new LearnerChoice(one, List.of(CLEANER)), new LearnerChoice(partly, List.of(WELDER, CLEANER)));
        refused(DeskRule.TARGET_IS_CHOSEN, () -> apply(exam, List.of()));
        refused(ExamRule.SCHOOL_AWARDS_TO_ITS_LEARNERS, () -> apply(exam, List.of(CLEANER)));
        hold(exam);
        playground.toCompletion(exam, (row, place, competences) -> Assessor.pattern(row.person().equals(partly) && row.qualification().equals(CLEANER) ? "F" : "",
                ExamType.COMBINED).assess(row, 0, competences));
        playground.toPayment();

        assertThat(exam.results(row -> true)).extracting(ExamResults.Row::person, ExamResults.Row::qualification, row -> row.outcome().orElseThrow(),
                row -> row.decision().orElseThrow()).containsExactlyInAnyOrder(tuple(both, WELDER, Outcome.PASSED, Award.AWARD),
                tuple(both, CLEANER, Outcome.PASSED, Award.AWARD), tuple(one, CLEANER, Outcome.PASSED, Award.AWARD),
                tuple(partly, WELDER, Outcome.PASSED, Award.AWARD), tuple(partly, CLEANER, Outcome.FAILED, Award.NOT_AWARD));
        assertThat(registered(exam)).containsExactlyInAnyOrder(tuple(both, WELDER, 1, true), tuple(both, CLEANER, 1, true),
                tuple(one, CLEANER, 1, true), tuple(partly, WELDER, 1, true));
        assertThat(instances.all(exam.number(), "certificate")).hasSize(4).allSatisfy(certificate -> assertThat(certificate).isEnded());
        assertPaid(exam, exam.results(row -> true).stream().map(ExamResults.Row::candidacy).toList());
        assertThat(counting.graduates(WELDER)).isEqualTo(new Tally(2, 2, 2));
        assertThat(counting.graduates(CLEANER)).isEqualTo(new Tally(3, 3, 2));
        assertThat(counting.people()).isEqualTo(new People(3, 2, 1, 0));

        ExamPlay again = hold(exam.retake(playground.examDay()));
        playground.toCompletion(again, Assessor.pattern("", ExamType.COMBINED));
        playground.toPayment();
        assertThat(again.card().standards()).containsExactly(CLEANER.standard());
        assertThat(registered(again)).containsExactly(tuple(partly, CLEANER, 1, true));
        assertThat(lines.of(again.id())).singleElement().satisfies(line -> assertThat(line.status()).isEqualTo(LineStatus.NOT_FUNDED));
        assertThat(counting.people()).isEqualTo(new People(4, 3, 1, 0));
    }

    @Test
    void a_specialisation_beside_its_qualification_is_certified_too_and_a_part_qualification_in_its_own_kind() {
        ExamPlay exam = playground.order(Playground.plan("48", "240002", "KA-AKL", MECHANIC.standard(), 2, 5));
        List<PersonId> learners = learners(exam, 2);
        PersonId whole = learners.get(0);
        PersonId part = learners.get(1);
        refused(ExamRule.WHOLE_OR_PART, () -> add(exam, new LearnerChoice(part, List.of(MECHANIC, CLIMATE_PART))));
        add(exam, new LearnerChoice(whole, List.of(MECHANIC, CAR_MECHANIC)), new LearnerChoice(part, List.of(CLIMATE_PART)));
        playground.toCompletion(hold(exam), Assessor.pattern("", ExamType.COMBINED));
        playground.toPayment();

        assertThat(exam.results(row -> true)).extracting(ExamResults.Row::qualification, row -> row.decision().orElseThrow())
                .containsExactlyInAnyOrder(tuple(MECHANIC, Award.AWARD), tuple(CAR_MECHANIC, Award.AWARD), tuple(CLIMATE_PART, Award.AWARD_PART));
        assertThat(registered(exam)).containsExactlyInAnyOrder(tuple(whole, MECHANIC, 1, false), tuple(whole, CAR_MECHANIC, 1, false),
                tuple(part, CLIMATE_PART, 2, false));
        assertThat(entries(exam)).containsExactlyInAnyOrder(tuple(1, MECHANIC.standard(), null, null), tuple(1, MECHANIC.standard(), 19000002, null),
                tuple(2, MECHANIC.standard(), null, 19000005));
        assertPaid(exam, exam.results(row -> !row.qualification().equals(CAR_MECHANIC)).stream().map(ExamResults.Row::candidacy).toList());
        assertThat(List.of(MECHANIC, CAR_MECHANIC, CLIMATE_PART)).allSatisfy(one -> assertThat(counting.graduates(one)).isEqualTo(new Tally(1, 1, 1)));
        assertThat(counting.people()).isEqualTo(new People(2, 2, 0, 0));
    }

    @Test
    void where_the_standard_asks_for_a_specialisation_nobody_comes_without() {
        ExamPlay exam = playground.order(Playground.plan("91", "900002", "KA-KYLM", REFRIGERATION.standard(), 1, 5));
        PersonId learner = learners(exam, 1).get(0);
        refused(DeskRule.SPECIALISATION_IS_GIVEN, () -> add(exam, new LearnerChoice(learner, List.of())));
        refused(DeskRule.SPECIALISATION_IS_GIVEN, () -> apply(exam, List.of()));
        refused(DeskRule.SPECIALISATION_IS_OF_THE_STANDARD, () -> apply(exam, List.of(new Qualification(REFRIGERATION.standard(), 19000002, 0))));
        assertThat(exam.roster()).isEmpty();
        add(exam, new LearnerChoice(learner, List.of(CARBON_DIOXIDE)));
        apply(exam, List.of(AMMONIA));
        playground.toCompletion(hold(exam), Assessor.pattern("", ExamType.COMBINED));
        playground.toPayment();

        PersonId applicant = exam.roster().get(1).person();
        assertThat(registered(exam)).containsExactlyInAnyOrder(tuple(learner, CARBON_DIOXIDE, 1, false), tuple(applicant, AMMONIA, 1, false));
        assertThat(entries(exam)).containsExactlyInAnyOrder(tuple(1, REFRIGERATION.standard(), 19000023, null), tuple(1, REFRIGERATION.standard(), 19000022, null));
        assertThat(lines.of(exam.id())).extracting(ExamLines.Row::status).containsExactlyInAnyOrder(LineStatus.ORDERED, LineStatus.NOT_FUNDED);
        assertThat(counting.graduates(CARBON_DIOXIDE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(counting.workingWorld(AMMONIA)).isEqualTo(new Tally(1, 1, 1));
    }

    /** The first whose study place the state pays for. */
    private List<PersonId> learners(ExamPlay exam, int many) {
        return playground.stage.roster().learners(exam.school(), exam.task("addGraduates")).stream()
                .filter(row -> row.eligible() && row.elsewhere().isEmpty() && row.fundingCode().equals("R")).limit(many).map(LearnerRow::person).toList();
    }

    private void add(ExamPlay exam, LearnerChoice... chosen) {
        playground.stage.roster().addLearners(exam.school(), exam.task("addGraduates"), List.of(chosen));
    }

    private void apply(ExamPlay exam, List<Qualification> wanted) {
        playground.stage.roster().addApplicant(exam.school(), exam.task("addGraduates"), new ApplicantForm("37912059965", "Näidis-Peeter", "Testraud", wanted));
    }

    /** The roster is filled or, of a retake, comes along. */
    private ExamPlay hold(ExamPlay exam) {
        playground.quiet();
        playground.stage.turns().ofExam(exam.number()).stream().filter(task -> task.step().equals("addGraduates")).findFirst()
                .ifPresent(task -> exam.complete(exam.school(), task.id()));
        return playground.hold(playground.toAcceptance(exam));
    }

    private List<Tuple> registered(ExamPlay exam) {
        assertThat(certificates.of(exam.id())).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED);
            assertThat(row.number()).isPresent();
        });
        assertThat(certificates.of(exam.id())).extracting(row -> row.number().orElseThrow()).doesNotHaveDuplicates();
        return certificates.of(exam.id()).stream().map(row -> tuple(row.person(), row.qualification(), row.kind(), row.onSchoolDocument())).toList();
    }

    /** As the register has them: type, standard, specialisation, part. */
    private List<Tuple> entries(ExamPlay exam) {
        List<String> numbers = certificates.of(exam.id()).stream().map(row -> row.number().orElseThrow()).toList();
        return TestSimulator.entries().stream().filter(entry -> numbers.contains(entry.number()))
                .map(entry -> tuple(entry.type(), entry.standard(), entry.specialisation(), entry.part())).toList();
    }

    /** One line for each of these and no other. */
    private void assertPaid(ExamPlay exam, List<UUID> candidacies) {
        assertThat(lines.of(exam.id())).extracting(ExamLines.Row::candidacy).containsExactlyInAnyOrderElementsOf(candidacies);
        assertThat(lines.of(exam.id())).allSatisfy(line -> {
            assertThat(line.status()).isEqualTo(LineStatus.ORDERED);
            assertThat(line.amount()).isPositive().isEqualByComparingTo(line.fee().min(line.cap()));
        });
    }
}
