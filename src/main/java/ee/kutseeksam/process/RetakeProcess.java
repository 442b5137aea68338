package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.candidacy.Retaking;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/retake.bpmn, one instance an exam, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class RetakeProcess {

    /** Rights are given once, by the table as it was then; later it is only seen who still has one. */
    @Bean
    JavaDelegate offerRetakes(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies, CandidacyPolicies policies,
                              RetakeRights rights) {
        return steps.automatic(step -> {
            Set<UUID> roster = exams.get(step.exam()).roster().candidates().keySet();
            if (candidacies.getAll(roster).values().stream().noneMatch(candidacy -> candidacy.hadRightFrom(step.exam()))) {
                Map<LocalDate, Ruling<RetakeTerms>> terms = new HashMap<>();
                candidacies.changeAll(roster, (id, candidacy) -> new Retaking(candidacy).offer(step.exam(), terms.computeIfAbsent(
                        candidacy.decidedOn(), day -> policies.retake(step.text("awardingBody"), day))));
            }
            Optional<LocalDate> last = rights.lastDay(step.exam());
            step.set("mayRetake", last.isPresent());
            last.ifPresent(day -> step.set("retakeUntil", rights.end(day)));
        });
    }

    /** Done when the retake's exam has been ordered; comes back while anybody has a right left. */
    @Bean
    TaskListener orderRetake(Steps steps, RetakeRights rights) {
        return steps.human(step -> step.set("mayRetake", rights.lastDay(step.exam()).isPresent()));
    }

    @Bean
    JavaDelegate closeRetakes(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies) {
        return steps.automatic(step -> candidacies.changeAll(exams.get(step.exam()).roster().candidates().keySet(),
                (id, candidacy) -> new Retaking(candidacy).lapse(step.exam())));
    }
}
