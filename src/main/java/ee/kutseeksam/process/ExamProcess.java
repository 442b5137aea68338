package ee.kutseeksam.process;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificatePolicies;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/exam.bpmn, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class ExamProcess {

    private static final int PEOPLE_A_JOB = 20;

    /** A school's representative starts an exam: it gets its id, its number and its school, whatever the starter sent along. */
    @Bean
    ExecutionListener beginExam(Roles roles, ExamNumbers numbers) {
        return execution -> {
            var signedIn = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
            String school = signedIn == null ? null : signedIn.getGroupIds().stream()
                    .filter(group -> group.startsWith("school-") && roles.holds(PersonId.of(signedIn.getUserId()), group)).sorted().findFirst().orElse(null);
            TurnRule.SCHOOL_ORDERS.require(school != null);
            String number = numbers.next();
            execution.removeVariables();
            execution.setProcessBusinessKey(number);
            execution.setVariables(Map.of("examId", UUID.randomUUID().toString(), "examNumber", number,
                    "school", Role.of(school).organisation(), "orderPlaced", false));
            execution.setVariable("awardingBody", null);
        };
    }

    @Bean
    TaskListener appointResponsible(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> ee.kutseeksam.exam.ExamRule.RESPONSIBLE_IS_NAMED.require(
                exams.get(step.exam()).responsible().isPresent()));
    }

    /** A handful of the roster a job: each award among them gets its application and an instance of its own. */
    @Bean
    JavaDelegate applyForCertificates(Steps steps, Awards awards, Applications applications, CertificatePolicies policies,
                                      Repository<Certificate> certificates, ProcessStarter starter, Clock clock) {
        return steps.automatic(step -> {
            Awards.Part part = awards.next(step.exam(), step.count("peopleAppliedFor"), PEOPLE_A_JOB);
            LocalDate today = LocalDate.now(clock);
            part.awards().forEach((id, award) -> {
                Application application = applications.of(step.text("awardingBody"), id, award, today);
                LocalDate decidedOn = award.signature().orElseThrow().on();
                certificates.change(application.id(), certificate -> certificate.apply(step.exam(), application, decidedOn,
                        policies.validityMonths(application.awardingBody(), application.qualification().standard(), decidedOn)));
                starter.certificate(step, application.id());
            });
            step.set("peopleAppliedFor", part.end());
            step.set("pendingApplications", !part.isLast());
        });
    }

    @Bean
    JavaDelegate completeExam(Steps steps, Repository<Exam> exams, Awards awards, Clock clock) {
        return steps.automatic(step -> {
            long pending = awards.withoutApplication(step.exam());
            exams.change(step.exam(), exam -> new Conduct(exam).complete(LocalDate.now(clock), pending));
        });
    }

    /** A handful of people a job; the diagram comes back until nobody is held by a cancelled exam. */
    @Bean
    JavaDelegate releaseNextPeople(Steps steps, Releases releases) {
        return steps.automatic(step -> {
            int end = releases.release(step.exam(), step.count("peopleReleased"), PEOPLE_A_JOB);
            step.set("peopleReleased", end);
            step.set("peopleToRelease", !releases.isLast(step.exam(), end));
        });
    }

    @Bean
    JavaDelegate startFollowUps(Steps steps, ProcessStarter starter) {
        return steps.automatic(step -> List.of("reimbursement", "retake").forEach(process -> starter.followUp(process, step)));
    }
}
