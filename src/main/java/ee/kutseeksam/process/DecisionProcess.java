package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/decision.bpmn, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class DecisionProcess {

    @Bean
    JavaDelegate proposeDecisions(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies, ExamPolicies policies, Clock clock) {
        return steps.automatic(step -> {
            Exam exam = exams.get(step.exam());
            candidacies.changeAll(exam.roster().candidates().keySet(), (id, candidacy) -> candidacy.propose(step.exam()));
            int days = policies.daysForDecision(exam.placed().awardingBody(), exam.firstDay()).value();
            step.set("decisionDue", ZonedDateTime.now(clock).plusDays(days).toInstant());
        });
    }

    /** Completing it decides, unless the results were sent back in the same breath. */
    @Bean
    TaskListener decideAwards(Steps steps, Repository<Exam> exams, Commissions commissions, Sittings sittings) {
        return steps.human(step -> {
            Exam exam = exams.get(step.exam());
            new Deciders(exam, commissions.of(exam)).requireAny(step.who());
            boolean decided = exam.status() == ExamStatus.DECISION_PENDING;
            long undecided = decided ? sittings.undecided(exam) : 0;
            ExamRule.EVERYBODY_IS_DECIDED.require(undecided == 0, undecided);
            step.set("decided", decided);
        });
    }

    @Bean
    TaskListener amendResults(Steps steps, Repository<Exam> exams, Sittings sittings) {
        return steps.human(step -> exams.change(step.exam(), exam -> new Conduct(exam).amended(sittings.withoutResult(exam))));
    }

    /** Signing is for now a recorded act of the right person. */
    @Bean
    TaskListener signProtocol(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies, Commissions commissions,
                              Sittings sittings, Clock clock) {
        return steps.signature(step -> {
            int group = step.group();
            UUID protocol = UUID.randomUUID();
            LocalDate today = LocalDate.now(clock);
            Exam exam = exams.change(step.exam(), before ->
                    new Conduct(before).sign(group, protocol, step.who(), commissions.of(before), sittings.undecided(before, group)));
            candidacies.changeAll(sittings.of(exam, group).keySet(), (id, candidacy) ->
                    candidacy.sign(step.exam(), protocol, step.who(), today));
        });
    }
}
