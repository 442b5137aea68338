package ee.kutseeksam.process;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.certificate.CertificateRule;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.certificate.Registration;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.people.Notes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/certificate.bpmn, one instance a certificate, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class CertificateProcess {

    @Bean
    JavaDelegate recordIntent(Steps steps, Repository<Certificate> certificates) {
        return steps.automatic(step -> certificates.change(certificate(step), Certificate::intend));
    }

    /**
     * Asks the register whether it has the certificate already, and writes only if not. What is held back is not sent; what may have been
     * sent before is asked after all the same.
     */
    @Bean
    JavaDelegate registerCertificate(Steps steps, Repository<Certificate> certificates, Repository<Registration> registrations,
                                     CertificateRegister register, Notes notes) {
        return steps.automatic(step -> {
            Certificate before = certificates.get(certificate(step));
            boolean held = before.isToBeWritten() && registrations.get(step.exam()).held();
            Certificate after = before;
            if (held) {
                after = followed(step, before.application().orElseThrow(), certificates, register, before);
                requireAPlaceToWait(step, after);
            } else if (before.isToBeWritten()) {
                after = write(step, before.application().orElseThrow(), certificates, register, notes);
            }
            step.set("held", after.isToBeWritten());
            step.set("registered", after.status() != CertificateStatus.REJECTED);
        });
    }

    /** Under a version of the diagram that knows no holding, the job itself comes back. */
    private static void requireAPlaceToWait(Step step, Certificate held) {
        if (held.isToBeWritten() && !step.hasElement("sendingHeld")) {
            throw new RegisterAway("Tunnistuste esitamine on peatatud.", Duration.ofHours(1), null);
        }
    }

    private static Certificate followed(Step step, Application application, Repository<Certificate> certificates, CertificateRegister register,
                                        Certificate before) {
        return register.mayHave(application) && register.has(application) ? certificates.change(certificate(step), Certificate::found) : before;
    }

    private static Certificate write(Step step, Application application, Repository<Certificate> certificates, CertificateRegister register,
                                     Notes notes) {
        List<FieldError> wanting = register.wanting(application);
        if (wanting.isEmpty() && register.has(application)) {
            return certificates.change(certificate(step), Certificate::found);
        }
        List<FieldError> errors = wanting.isEmpty() ? register.register(application) : wanting;
        Optional<NoteRef> words = errors.isEmpty() ? Optional.empty()
                : Optional.of(notes.keep(FieldError.lines(errors), Optional.of(application.person())));
        return certificates.change(certificate(step), certificate -> certificate.answered(errors, words));
    }

    @Bean
    TaskListener mendApplication(Steps steps, Repository<Certificate> certificates, CertificateRegister register) {
        return steps.human(step -> {
            Certificate refused = certificates.get(certificate(step));
            refused.requireAward();
            Application application = refused.application().orElseThrow();
            CertificateRule.CODE_IS_KNOWN.require(register.wanting(application).isEmpty());
        });
    }

    @Bean
    JavaDelegate askNumber(Steps steps, Repository<Certificate> certificates, CertificateRegister register) {
        return steps.automatic(step -> {
            Certificate before = certificates.get(certificate(step));
            Optional<String> number = before.number().or(() -> register.number(before.application().orElseThrow()));
            number.ifPresent(given -> certificates.change(certificate(step), certificate -> certificate.numberGiven(given)));
            step.set("numberIssued", number.isPresent());
        });
    }

    private static UUID certificate(Step step) {
        return UUID.fromString(step.text("certificateId"));
    }
}
