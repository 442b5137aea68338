package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.Certificate;
import ee.kutseeksam.certificate.CertificatePolicies;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.eventstore.Repository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a signed correction does to certificates: a new award is applied for, one that was taken back loses its certificate. */
@Component
class CertificateConsequences {

    private final Corrected corrected;
    private final Repository<Certificate> certificates;
    private final Applications applications;
    private final CertificatePolicies policies;
    private final ProcessStarter starter;
    private final Interventions interventions;
    private final Clock clock;

    CertificateConsequences(Corrected corrected, Repository<Certificate> certificates, Applications applications, CertificatePolicies policies,
                            ProcessStarter starter, Interventions interventions, Clock clock) {
        this.corrected = corrected;
        this.certificates = certificates;
        this.applications = applications;
        this.policies = policies;
        this.starter = starter;
        this.interventions = interventions;
        this.clock = clock;
    }

    void follow(Step step) {
        corrected.by(step).forEach((id, candidacy) -> {
            Awards.withdrawnCertificatesOf(id, candidacy).forEach(this::takeBack);
            if (candidacy.isAwarded() && certificates.get(Awards.certificateOf(id, candidacy)).application().isEmpty()) {
                apply(step, id, candidacy);
            }
        });
    }

    private void takeBack(UUID certificate) {
        boolean before = certificates.get(certificate).status().isOver();
        stopIfOver(certificate, before, certificates.change(certificate, Certificate::takeBack));
    }

    /** Nobody is to mend and send what is no longer wanted. */
    private void stopIfOver(UUID certificate, boolean before, Certificate after) {
        if (!before && after.status() == CertificateStatus.WITHDRAWN) {
            interventions.tell(Message.APPLICATION_WITHDRAWN, certificate);
        }
    }

    private void apply(Step step, UUID id, Candidacy award) {
        Application application = applications.of(step.text("awardingBody"), id, award, LocalDate.now(clock));
        LocalDate decidedOn = award.decidedOn();
        certificates.change(application.id(), certificate -> certificate.apply(step.exam(), application, decidedOn,
                policies.validityMonths(application.awardingBody(), application.qualification().standard(), decidedOn)));
        starter.certificate(step, application.id());
    }

    void revoke(Step step) {
        toRevoke(step).forEach(id -> {
            Certificate after = certificates.change(id, certificate -> certificate.revoke(LocalDate.now(clock)));
            stopIfOver(id, false, after);
        });
    }

    List<UUID> toRevoke(Step step) {
        List<UUID> ids = corrected.by(step).entrySet().stream()
                .flatMap(one -> Awards.withdrawnCertificatesOf(one.getKey(), one.getValue()).stream()).toList();
        return certificates.getAll(ids).entrySet().stream().filter(one -> one.getValue().isToBeRevoked()).map(Map.Entry::getKey).toList();
    }
}
