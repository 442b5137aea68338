package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.exam.Schedule;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/conduct.bpmn, one instance a group, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class ConductProcess {

    @Bean
    TaskListener scheduleGroup(Steps steps, Repository<Exam> exams, Clock clock) {
        return steps.human(step -> {
            Schedule schedule = new Conduct(exams.get(step.exam())).requireSchedule(step.group());
            step.set("groupStart", schedule.begins());
            step.set("committeeChair", schedule.chair().toString());
        });
    }

    @Bean
    JavaDelegate startGroup(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies, ExamPolicies policies, Clock clock) {
        return steps.automatic(step -> {
            Exam exam = exams.change(step.exam(), before -> new Conduct(before).start(step.group()));
            Map<UUID, Candidate> sitting = exam.roster().of(exam.groups().get(step.group())).stream()
                    .collect(Collectors.toMap(Candidate::candidacy, Function.identity()));
            candidacies.changeAll(sitting.keySet(), (id, candidacy) -> {
                Candidate who = sitting.get(id);
                var attempt = new Attempt(step.exam(), step.group(), who.attempt(), exam.placed().type(), who.carried());
                return candidacy.begin(who.person(), who.qualification(), who.origin(), who.fundingCode(), attempt);
            });
            int days = policies.daysForResults(exam.placed().awardingBody(), exam.dayOf(step.group())).value();
            step.set("resultsDue", new Conduct(exam).requireSchedule(step.group()).start().plusDays(days).atZone(clock.getZone()).toInstant());
        });
    }

    @Bean
    TaskListener enterResults(Steps steps, Repository<Exam> exams, Sittings sittings) {
        return steps.human(step -> exams.change(step.exam(), exam ->
                new Conduct(exam).confirmResults(step.group(), sittings.withoutResult(exam, step.group()))));
    }
}
