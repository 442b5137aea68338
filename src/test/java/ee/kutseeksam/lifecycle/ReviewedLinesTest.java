package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.desk.FundingForm;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Refusals;
import ee.kutseeksam.reimbursement.LineRule;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place under review stops the order for that candidate only, not the exam's (rules.md 63). */
@ProductTest
class ReviewedLinesTest {

    @Autowired Playground playground;
    @Autowired Instances instances;
    @Autowired Crowd crowd;
    @Autowired FundingDesk funding;
    @Autowired ExamLines lines;
    @Autowired ProcessEngine engine;

    private ExamPlay exam;
    private PersonId kutsekoda;

    @Test
    void each_line_is_ordered_on_the_monday_after_it_is_decided() {
        BpmnAwareTests.init(engine);
        kutsekoda = playground.stage.holder("kutsekoda");
        exam = playground.order(Playground.plan("48", "194446", "KA-RAK", 10912389, 5, 5));
        String task = exam.task("addGraduates");
        crowd.paidBy("M", () -> add(task, 3));
        crowd.paidBy("R", () -> add(task, 2));
        exam.complete(exam.school(), task);
        playground.quiet();
        exam.clearPeople().formGroups().send().accept().appoint();
        playground.toCompletion(playground.hold(exam), Assessor.pattern("", ExamType.COMBINED));
        ProcessInstance money = instances.one(exam.number(), "reimbursement");
        assertThat(money).isWaitingAtExactly("waitForPaymentDay", "reviewFunding");

        LocalDate first = monday();
        assertThat(all()).containsExactlyInAnyOrder(tuple(LineStatus.ORDERED, Optional.of(first)), tuple(LineStatus.ORDERED, Optional.of(first)),
                tuple(LineStatus.REVIEW, Optional.empty()), tuple(LineStatus.REVIEW, Optional.empty()), tuple(LineStatus.REVIEW, Optional.empty()));
        assertThat(money).isWaitingAtExactly("reviewFunding");

        Refusals.refused(LineRule.SOME_LINE_IS_REVIEWED, () -> exam.complete(kutsekoda, exam.task("reviewFunding")));
        decide(true);
        assertThat(money).isWaitingAtExactly("waitForPaymentDay", "reviewFunding");
        Refusals.refused(LineRule.SOME_LINE_IS_REVIEWED, () -> exam.complete(kutsekoda, exam.task("reviewFunding")));
        LocalDate second = monday();
        assertThat(second).isEqualTo(first.plusWeeks(1));
        assertThat(all()).filteredOn(line -> line.equals(tuple(LineStatus.ORDERED, Optional.of(second)))).hasSize(1);
        assertThat(open()).hasSize(2);

        decide(false);
        decide(true);
        LocalDate third = monday();
        assertThat(all()).containsExactlyInAnyOrder(tuple(LineStatus.ORDERED, Optional.of(first)), tuple(LineStatus.ORDERED, Optional.of(first)),
                tuple(LineStatus.ORDERED, Optional.of(second)), tuple(LineStatus.ORDERED, Optional.of(third)), tuple(LineStatus.NOT_FUNDED, Optional.empty()));
        assertThat(money).isEnded().hasPassedInOrder("linesCalculated", "linesToReview", "anythingToReview", "reviewFunding", "fundingReviewed",
                "linesToReview", "anythingToReview", "reviewFunding", "fundingReviewed", "nothingToReview");
        assertThat(playground.incidents()).isZero();
        assertThat(playground.findings()).isEmpty();
    }

    private void add(String task, int count) {
        List<LearnerChoice> some = playground.stage.roster().learners(exam.school(), task).stream()
                .filter(learner -> learner.eligible() && !learner.listed() && learner.elsewhere().isEmpty()).limit(count)
                .map(LearnerRow::person).map(who -> new LearnerChoice(who, List.of())).toList();
        playground.stage.roster().addLearners(exam.school(), task, some);
    }

    private void decide(boolean funded) {
        String task = exam.task("reviewFunding");
        funding.review(kutsekoda, task, List.of(new FundingForm(open().get(0).id(), funded, "Teise ministeeriumi koht")));
        exam.complete(kutsekoda, task);
        playground.quiet();
    }

    private List<ExamLines.Row> open() {
        return lines.of(exam.id()).stream().filter(line -> line.status() == LineStatus.REVIEW).toList();
    }

    private List<org.assertj.core.groups.Tuple> all() {
        return lines.of(exam.id()).stream().map(line -> tuple(line.status(), line.paidOn())).toList();
    }

    private LocalDate monday() {
        playground.toPayment();
        return LocalDate.now(playground.clock);
    }
}
