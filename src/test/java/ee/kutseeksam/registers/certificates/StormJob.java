package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificateEvent;
import ee.kutseeksam.certificate.CertificateEvent.CertificateAppliedFor;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.certificate.CertificateStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One certificate's steps as the engine does them: each is done whole or not at all, and of two nodes one is too late. */
final class StormJob {

    final Application application;
    private Certificate certificate;

    StormJob(Application application) {
        this.application = application;
        this.certificate = new CertificateAppliedFor(UUID.randomUUID(), application, Optional.empty()).applyTo(Certificate.NONE);
    }

    Certificate certificate() {
        return certificate;
    }

    boolean isSettled() {
        return certificate.status() == CertificateStatus.REGISTERED || certificate.status() == CertificateStatus.REJECTED;
    }

    /** Somebody has put right what the register refused. */
    void mend() {
        commit(certificate, certificate.intend());
    }

    /** The next step, by this node. */
    void run(CertificateRegister register, Runnable beforeCommit) {
        Certificate before = certificate;
        List<CertificateEvent> events = switch (before.status()) {
            case GENERATED -> before.intend();
            case SUBMITTING -> registered(before, register);
            default -> register.number(application).map(before::numberGiven).orElse(List.of());
        };
        beforeCommit.run();
        commit(before, events);
    }

    private List<CertificateEvent> registered(Certificate before, CertificateRegister register) {
        if (register.has(application)) {
            return before.found();
        }
        List<FieldError> errors = register.register(application);
        return before.answered(errors, Optional.empty());
    }

    private void commit(Certificate seen, List<CertificateEvent> events) {
        if (seen == certificate) {
            for (CertificateEvent event : events) {
                certificate = event.applyTo(certificate);
            }
        }
    }
}
