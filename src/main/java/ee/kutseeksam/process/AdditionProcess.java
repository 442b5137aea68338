package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Addition;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Latecomers;
import ee.kutseeksam.exam.PopulationRegister;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/addition.bpmn, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class AdditionProcess {

    private static final int PEOPLE_A_JOB = 20;

    /** Completing it asks, unless the school gave up in the same breath. */
    @Bean
    TaskListener nameLatecomers(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> step.set("additionStands", stands(exams.get(step.exam()))));
    }

    @Bean
    JavaDelegate verifyNextLatecomers(Steps steps, Repository<Exam> exams, PopulationRegister register) {
        return steps.automatic(step -> {
            List<PersonId> some = exams.get(step.exam()).addition().map(asked -> asked.roster().unverified(PEOPLE_A_JOB)).orElse(List.of());
            Map<PersonId, Verification> answers = some.isEmpty() ? Map.of() : register.verify(some);
            Exam exam = answers.isEmpty() ? exams.get(step.exam())
                    : exams.change(step.exam(), before -> new Latecomers(before).verified(answers));
            Optional<Addition> asked = exam.addition().filter(one -> !exam.status().isOver());
            step.set("unverified", asked.filter(one -> !one.roster().unverified(1).isEmpty()).isPresent());
            step.set("toClear", asked.filter(one -> !one.roster().toClear().isEmpty()).isPresent());
        });
    }

    @Bean
    TaskListener clearLatecomers(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> {
            Exam exam = exams.get(step.exam());
            exam.addition().ifPresent(asked -> ExamRule.EVERYBODY_IS_VERIFIED.require(asked.roster().toClear().isEmpty()));
            step.set("additionStands", stands(exam));
        });
    }

    private static boolean stands(Exam exam) {
        boolean asked = exam.addition().isPresent() && !exam.status().isOver();
        if (asked) {
            new Latecomers(exam).requireNamed();
        }
        return asked;
    }

    /** Done when the awarding body has consented or refused. */
    @Bean
    TaskListener considerAddition(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> {
            Exam exam = exams.get(step.exam());
            ExamRule.ADDITION_IS_ANSWERED.require(exam.addition().isEmpty() || exam.status().isOver());
        });
    }
}
