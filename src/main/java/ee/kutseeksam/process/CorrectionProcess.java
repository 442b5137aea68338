package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyCorrection;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Correction;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamCorrection;
import ee.kutseeksam.exam.ExamRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/correction.bpmn, one instance a correction, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class CorrectionProcess {

    /** Whose result was right and only the decision was not is left as it is. */
    @Bean
    TaskListener correctResults(Steps steps, Repository<Exam> exams) {
        return steps.human(step -> open(step, exams));
    }

    @Bean
    JavaDelegate proposeCorrection(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies) {
        return steps.automatic(step -> candidacies.changeAll(open(step, exams).candidacies(),
                (id, candidacy) -> new CandidacyCorrection(candidacy).propose(step.exam(), step.correction())));
    }

    /** Takes over what a barred member decided. Nobody is barred meanwhile: it waits for whoever changes the exam. */
    @Bean
    TaskListener decideCorrection(Steps steps, Repository<Exam> exams, Commissions commissions, Sittings sittings, BarredDecisions barred) {
        return steps.human(step -> exams.change(step.exam(), exam -> {
            Correction correction = new ExamCorrection(exam).requireOpen(step.correction());
            new Deciders(exam, commissions.of(exam)).require(step.who(), correction.group());
            long undecided = sittings.undecided(correction);
            ExamRule.EVERYBODY_IS_DECIDED.require(undecided == 0, undecided);
            barred.takeOver(step.exam(), exam, correction, step.who());
            return List.of();
        }));
    }

    @Bean
    TaskListener signCorrection(Steps steps, Repository<Exam> exams, Repository<Candidacy> candidacies, Commissions commissions,
                                Sittings sittings, BarredDecisions barred, Clock clock) {
        return steps.signature(step -> {
            Correction correction = open(step, exams);
            UUID protocol = UUID.randomUUID();
            LocalDate today = LocalDate.now(clock);
            exams.change(step.exam(), exam -> {
                if (!step.hasElement("correctionDeciderBarred")) {
                    barred.takeOver(step.exam(), exam, correction, step.who());
                }
                var signed = new ExamCorrection(exam).sign(correction.id(), protocol, step.who(), commissions.of(exam), sittings.undecided(correction));
                barred.requireNone(exam, correction);
                return signed;
            });
            candidacies.changeAll(correction.candidacies(), (id, candidacy) ->
                    new CandidacyCorrection(candidacy).sign(step.exam(), correction.id(), protocol, step.who(), today));
        });
    }

    @Bean
    JavaDelegate carryOutCorrection(Steps steps, CertificateConsequences certificates, MoneyConsequences money, RetakeRights rights) {
        return steps.automatic(step -> {
            certificates.follow(step);
            rights.reconsider(step.exam());
            money.follow(step);
            step.set("toRevoke", !certificates.toRevoke(step).isEmpty());
            step.set("toSettle", !money.toSettle(step).isEmpty());
        });
    }

    /** Kutsekoda has declared the certificates invalid in the register. */
    @Bean
    TaskListener revokeCertificate(Steps steps, CertificateConsequences certificates) {
        return steps.human(certificates::revoke);
    }

    /** Kutsekoda has settled the money with the accounting. */
    @Bean
    TaskListener settleDifference(Steps steps, MoneyConsequences money) {
        return steps.human(money::settle);
    }

    private static Correction open(Step step, Repository<Exam> exams) {
        return new ExamCorrection(exams.get(step.exam())).requireOpen(step.correction());
    }
}
