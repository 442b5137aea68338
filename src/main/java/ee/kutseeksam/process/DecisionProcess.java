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
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.ExecutionListener;
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

    /**
     * Completing it decides, unless the results were sent back in the same breath, and takes over what a barred member decided. Changes nothing
     * of the exam, but waits for whoever does: nobody is barred between the question and the answer.
     */
    @Bean
    TaskListener decideAwards(Steps steps, Repository<Exam> exams, Commissions commissions, Sittings sittings, BarredDecisions barred) {
        return steps.human(step -> exams.change(step.exam(), exam -> {
            var deciders = new Deciders(exam, commissions.of(exam));
            deciders.requireAny(step.who());
            boolean decided = exam.status() == ExamStatus.DECISION_PENDING;
            if (decided) {
                long undecided = sittings.undecided(exam);
                ExamRule.EVERYBODY_IS_DECIDED.require(undecided == 0, undecided);
                barred.takeOver(step.exam(), deciders, step.who());
                barred.requireNone(exam);
            }
            step.set("decided", decided);
            step.set("protocolCount", exam.groups().unsigned().size());
            return List.of();
        }));
    }

    @Bean
    TaskListener amendResults(Steps steps, Repository<Exam> exams, Sittings sittings) {
        return steps.human(step -> exams.change(step.exam(), exam -> new Conduct(exam).amended(sittings.withoutResult(exam))));
    }

    /** One protocol for each group that has none: those signed before the decision came back stand. */
    @Bean
    ExecutionListener chooseGroup(Repository<Exam> exams) {
        return execution -> {
            UUID exam = new Step(execution).exam();
            int next = (Integer) execution.getVariable("loopCounter");
            execution.setVariableLocal("groupNumber", exams.get(exam).groups().unsigned().get(next).number());
        };
    }

    /** Signing is for now a recorded act of the right person. Where the diagram knows no way back to the decision, it takes over. */
    @Bean
    TaskListener signProtocol(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies, Commissions commissions,
                              Sittings sittings, BarredDecisions barred, Clock clock) {
        return steps.signature(step -> {
            int group = step.group();
            UUID protocol = UUID.randomUUID();
            LocalDate today = LocalDate.now(clock);
            Exam exam = exams.change(step.exam(), before -> {
                if (!step.hasElement("deciderBarred")) {
                    barred.takeOver(step.exam(), new Deciders(before, commissions.of(before)), step.who());
                }
                var signed = new Conduct(before).sign(group, protocol, step.who(), commissions.of(before), sittings.undecided(before, group));
                barred.requireNone(before, group);
                return signed;
            });
            candidacies.changeAll(sittings.of(exam, group).keySet(), (id, candidacy) ->
                    candidacy.sign(step.exam(), protocol, step.who(), today));
        });
    }
}
