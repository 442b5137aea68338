package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardSigned;
import ee.kutseeksam.candidacy.CandidacyEvent.CorrectionDecided;
import ee.kutseeksam.desk.AbsenceForm;
import ee.kutseeksam.desk.BarForm;
import ee.kutseeksam.desk.CommissionDesk;
import ee.kutseeksam.desk.CorrectionForm;
import ee.kutseeksam.desk.DecisionForm;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.exam.ExamEvent.MemberBarred;
import ee.kutseeksam.exam.ExamEvent.ProtocolSigned;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamResults;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A chair who is barred between the decision and the signature leaves both to the deputy; one who is absent only the signature. */
@Tag("paths")
@ProductTest
@Order(4)
class BarredDeciderPathsTest {

    private static final String TAUGHT = "Õpetas seda rühma kevadel";
    private static final String WHY = "KutS § 18: töö jäi osaliselt tegemata";
    private static final String TO_TAKE_OVER = "kes on nüüd taandatud";

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Crowd crowd;
    @Autowired CommissionDesk commission;
    @Autowired Log log;
    @Autowired Environment environment;
    @Autowired ProcessEngine engine;

    @BeforeEach
    void engine() {
        BpmnAwareTests.init(engine);
    }

    @AfterEach
    void newcomersGoHome() {
        crowd.goHome();
    }

    @Test
    void a_barred_chairs_decisions_are_the_deputys_before_they_are_signed() {
        ExamPlay exam = playground.toExamDay(newcomers(6, 3));
        PersonId chair = exam.commission();
        PersonId deputy = exam.deputy();
        exam.enterResults(Assessor.pattern("", ExamType.COMBINED)).decideAsProposed();
        assertThat(steps(exam)).containsExactly("signProtocol 1", "signProtocol 2");
        exam.complete(chair, exam.task("signProtocol", 1));
        playground.quiet();
        String signing = exam.task("signProtocol", 2);
        commission.absent(exam.body(), exam.id(), new AbsenceForm(chair, "Lähetuses kuni kuu lõpuni"));
        commission.bar(chair, exam.id(), new BarForm(chair, 1, Ground.TRAINING, TAUGHT));
        playground.quiet();
        assertThat(exam.task("signProtocol", 2)).as("absence and a signed group leave the decision").isEqualTo(signing);

        commission.bar(chair, exam.id(), new BarForm(chair, 2, Ground.TRAINING, TAUGHT));
        playground.quiet();
        assertThat(steps(exam)).containsExactly("decideAwards 0");
        assertThat(exam.card().status()).isEqualTo(ExamStatus.DECISION_PENDING);
        assertThat(playground.findings()).isEmpty();
        String deciding = exam.task("decideAwards");
        refused(TurnRule.TASK_IS_OPEN, () -> exam.complete(deputy, signing));
        refused(ExamRule.BARRED_DOES_NOT_DECIDE, () -> exam.complete(chair, deciding));
        List<ExamResults.Row> rows = exam.results(row -> row.group() == 2);
        assertThat(rows).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row.decision()).contains(Award.AWARD));
        Browser margus = Browser.of("margus", environment);
        assertThat(margus.get("/ulesanded/" + deciding).body()).contains(TO_TAKE_OVER);
        assertThat(margus.get("/eksamid/" + exam.number()).body()).contains("Otsusta kutse andmine").doesNotContain("Allkirjasta grupi 2 protokoll");

        UUID changed = rows.get(0).candidacy();
        playground.stage.decisions().decide(deputy, deciding, List.of(new DecisionForm(changed, Award.NOT_AWARD, WHY)));
        exam.complete(deputy, deciding);
        assertThat(steps(exam)).as("what is signed is not signed again").containsExactly("signProtocol 2");
        exam.complete(deputy, exam.task("signProtocol", 2));
        playground.quiet();
        assertThat(exam.card().status()).isEqualTo(ExamStatus.COMPLETED);
        assertThat(instances.one(exam.number(), "decision")).isEnded().hasPassedInOrder("proposeDecisions", "decideAwards", "awardsDecided",
                "deciderBarred", "resultsToPropose", "proposeDecisions", "decideAwards", "awardsDecided", "protocolsSigned");

        rows.forEach(row -> {
            Award award = row.candidacy().equals(changed) ? Award.NOT_AWARD : Award.AWARD;
            assertThat(events(exam, AwardDecided.class, row.candidacy())).extracting(AwardDecided::by).containsExactly(Optional.of(chair), Optional.of(deputy));
            assertThat(events(exam, AwardSigned.class, row.candidacy())).extracting(AwardSigned::award, AwardSigned::signer)
                    .containsExactly(tuple(award, deputy));
        });
        exam.results(row -> row.group() == 1).forEach(row ->
                assertThat(events(exam, AwardDecided.class, row.candidacy())).extracting(AwardDecided::by).containsExactly(Optional.of(chair)));
        assertThat(events(exam, ProtocolSigned.class, exam.id())).extracting(ProtocolSigned::group, ProtocolSigned::role)
                .containsExactly(tuple(1, "chair"), tuple(2, "deputy"));
        assertThat(events(exam, MemberBarred.class, exam.id())).hasSize(2);
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    void a_barred_chairs_correction_is_the_deputys_before_it_is_signed() {
        ExamPlay exam = playground.toCompletion(playground.toExamDay(newcomers(2, 5)),
                Assessor.pattern("F", ExamType.COMBINED));
        PersonId chair = exam.commission();
        PersonId deputy = exam.deputy();
        ExamResults.Row failed = exam.results(row -> row.decision().equals(Optional.of(Award.NOT_AWARD))).get(0);
        var corrections = playground.stage.corrections();
        corrections.open(exam.body(), exam.id(), new CorrectionForm(List.of(failed.candidacy()), "Hindamislehelt loeti vale rida"));
        exam.complete(exam.body(), exam.task("correctResults"));
        String deciding = exam.task("decideCorrection");
        corrections.decide(chair, deciding, List.of(new DecisionForm(failed.candidacy(), Award.AWARD, WHY)));
        exam.complete(chair, deciding);
        String signing = exam.task("signCorrection");

        commission.bar(exam.body(), exam.id(), new BarForm(chair, 0, Ground.INTEREST, TAUGHT));
        String again = exam.task("decideCorrection");
        assertThat(steps(exam)).contains("decideCorrection 1").doesNotContain("signCorrection 1");
        refused(TurnRule.TASK_IS_OPEN, () -> exam.complete(deputy, signing));
        refused(ExamRule.BARRED_DOES_NOT_DECIDE, () -> exam.complete(chair, again));
        assertThat(Browser.of("margus", environment).get("/ulesanded/" + again).body()).contains(TO_TAKE_OVER);
        exam.complete(deputy, again);
        exam.complete(deputy, exam.task("signCorrection"));
        playground.quiet();
        assertThat(instances.one(exam.number(), "correction")).isEnded().hasPassedInOrder("proposeCorrection", "correctionToDecide", "decideCorrection",
                "correctionDeciderBarred", "correctionToDecide", "decideCorrection", "signCorrection", "carryOutCorrection", "correctionCarriedOut");
        assertThat(events(exam, CorrectionDecided.class, failed.candidacy())).extracting(CorrectionDecided::by).containsExactly(Optional.of(chair), Optional.of(deputy));
        assertThat(exam.results(row -> row.candidacy().equals(failed.candidacy())).get(0).decision()).contains(Award.AWARD);
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    /** Of a standard and a body whose days do not end before the tests do. */
    private ExamPlay.Plan newcomers(int people, int groupSize) {
        crowd.gather("201064", people);
        return Playground.plan("48", "201064", "KA-RAK", 11025024, people, groupSize);
    }

    /** What the exam waits for people to do, with the group. */
    private Stream<String> steps(ExamPlay exam) {
        return playground.stage.turns().ofExam(exam.number()).stream().map(BarredDeciderPathsTest::step).sorted();
    }

    private static String step(OpenTask task) {
        return task.step() + " " + task.group();
    }

    private <E> List<E> events(ExamPlay exam, Class<E> type, UUID id) {
        return log.ofSubject(exam.id(), Optional.empty()).stream().map(Recorded::happened).filter(one -> one.id().equals(id))
                .map(one -> (Object) one.event()).filter(type::isInstance).map(type::cast).toList();
    }
}
