package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Handover;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.exam.Waiting;
import ee.kutseeksam.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/order.bpmn, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class OrderProcess {

    private static final Logger LOG = LoggerFactory.getLogger(OrderProcess.class);
    private static final int PEOPLE_A_JOB = 20;

    @Bean
    TaskListener placeOrder(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> {
            Exam exam = exams.get(step.exam());
            boolean waits = exam.status() == ExamStatus.WAITING_FOR_LINK;
            step.set("linkMissing", waits);
            if (!waits) {
                step.set("awardingBody", exam.placed().awardingBody());
            }
        });
    }

    /** A link of the curriculum may have come: the order goes on by itself, back to the school, or waits on. */
    @Bean
    JavaDelegate placeWaitingOrder(Steps steps, Repository<Exam> exams, CurriculumLinks links, ExamPolicies policies, Clock clock) {
        return steps.automatic(step -> {
            Exam exam = exams.change(step.exam(), waiting -> waiting.wish().map(wish -> new Waiting(waiting).look(links.of(wish.curriculum()),
                    LocalDate.now(clock), policies::daysBeforeExam)).orElse(List.of()));
            step.set("linkMissing", exam.status() == ExamStatus.WAITING_FOR_LINK);
            step.set("orderOpen", exam.status() == ExamStatus.REOPENED);
            exam.order().ifPresent(order -> step.set("awardingBody", order.awardingBody()));
        });
    }

    @Bean
    TaskListener addGraduates(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> requireSomebody(exams.get(step.exam())));
    }

    /** A handful of people a job; the diagram comes back until nobody is left, and for who is left while the register is away. */
    @Bean
    JavaDelegate verifyNextPeople(Steps steps, Repository<Exam> exams, PopulationRegister register) {
        return steps.automatic(step -> {
            List<PersonId> some = exams.get(step.exam()).roster().unverified(PEOPLE_A_JOB);
            Optional<Map<PersonId, Verification>> answers = ask(register, some);
            Exam exam = exams.change(step.exam(), before -> before.verified(answers.orElse(Map.of())));
            step.set("registerAway", answers.isEmpty());
            step.set("unverified", !exam.roster().unverified(1).isEmpty());
            step.set("toClear", !exam.roster().toClear().isEmpty());
        });
    }

    /** Empty while the register is away. */
    private static Optional<Map<PersonId, Verification>> ask(PopulationRegister register, List<PersonId> some) {
        try {
            return Optional.of(some.isEmpty() ? Map.of() : register.verify(some));
        } catch (PopulationRegister.DoesNotAnswer away) {
            LOG.warn("the population register does not answer", away);
            return Optional.empty();
        }
    }

    @Bean
    TaskListener clearPeople(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> {
            Exam exam = exams.get(step.exam());
            ExamRule.EVERYBODY_IS_VERIFIED.require(exam.roster().toClear().isEmpty());
            requireSomebody(exam);
        });
    }

    @Bean
    TaskListener formGroups(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> exams.get(step.exam()).requireGrouped());
    }

    @Bean
    TaskListener sendRoster(Steps steps, Repository<Exam> exams, ExamPolicies policies, Clock clock) {
        return steps.human(step -> {
            LocalDate today = LocalDate.now(clock);
            Exam sent = exams.change(step.exam(), exam -> new Handover(exam).send(today,
                    policies.daysBeforeExam(exam.placed().awardingBody(), exam.placed().plannedOn())));
            step.set("groupCount", sent.groups().count());
        });
    }

    /** Completing it accepts, unless the order was given back in the same breath. */
    @Bean
    TaskListener reviewRoster(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> {
            Exam reviewed = exams.change(step.exam(), exam ->
                    exam.status() == ExamStatus.RETURNED ? List.of() : new Handover(exam).accept());
            step.set("accepted", reviewed.status() == ExamStatus.ACCEPTED);
        });
    }

    @Bean
    TaskListener correctRoster(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> requireSomebody(exams.get(step.exam())));
    }

    private static void requireSomebody(Exam exam) {
        ExamRule.ROSTER_IS_NOT_EMPTY.require(!exam.roster().candidates().isEmpty());
    }
}
