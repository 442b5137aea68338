package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyPolicies;
import ee.kutseeksam.candidacy.RetakeRight;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/retake.bpmn, one instance an exam, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class RetakeProcess {

    @Bean
    JavaDelegate offerRetakes(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies, CandidacyPolicies policies,
                              Clock clock) {
        return steps.automatic(step -> {
            var terms = policies.retake(step.text("awardingBody"), LocalDate.now(clock));
            Map<UUID, Candidacy> all = candidacies.changeAll(exams.get(step.exam()).roster().candidates().keySet(),
                    (id, candidacy) -> candidacy.offerRetake(step.exam(), terms));
            Optional<LocalDate> last = lastDay(step.exam(), all);
            step.set("mayRetake", last.isPresent());
            last.ifPresent(day -> step.set("retakeUntil", day.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        });
    }

    /** Done when the retake's exam has been ordered; comes back while anybody has a right left. */
    @Bean
    TaskListener orderRetake(Steps steps, Repository<Exam> exams, Sittings sittings) {
        return steps.human(step -> step.set("mayRetake", lastDay(step.exam(), sittings.of(exams.get(step.exam()))).isPresent()));
    }

    @Bean
    JavaDelegate closeRetakes(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies) {
        return steps.automatic(step -> candidacies.changeAll(exams.get(step.exam()).roster().candidates().keySet(),
                (id, candidacy) -> candidacy.lapse(step.exam())));
    }

    private static Optional<LocalDate> lastDay(UUID exam, Map<UUID, Candidacy> candidacies) {
        return candidacies.values().stream().filter(candidacy -> candidacy.isAt(exam)).flatMap(candidacy -> candidacy.offer().stream()).map(RetakeRight::until)
                .max(Comparator.naturalOrder());
    }
}
