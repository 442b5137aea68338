package ee.kutseeksam.certificate;

import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can happen to a certificate. */
public sealed interface CertificateEvent extends Event<Certificate> {

    /**
     * The award led to an application (kutsetunnistuse taotlus).
     *
     * @param validityMonths what the table said of its validity; 0 without end
     */
    record CertificateAppliedFor(UUID exam, Application application, Optional<Ruling<Integer>> validityMonths) implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.appliedFor(application); }
    }

    /** We are about to write to the register: from here on it is asked first. */
    record RegistrationIntended(int attempt) implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.intended(attempt); }
    }

    /** @param found whether the register had it already, so that nothing was written this time */
    record RegistrationAccepted(boolean found) implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.in(CertificateStatus.SUBMITTED); }
    }

    /** @param words what the register said of each field, kept apart: it may name the person */
    record RegistrationRefused(List<String> fields, Optional<NoteRef> words) implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.refused(fields); }
    }

    /** @param field that the register had refused and that has been put right */
    record ApplicationMended(String field) implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.without(field); }
    }

    record CertificateNumbered(String number) implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.numbered(number); }
    }

    /** The award was taken back by a correction: the register is to declare the certificate invalid (kehtetuks tunnistamine). */
    record RevocationAsked() implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.toBeRevoked(); }
    }

    /** The award was taken back and the register does not have the certificate. */
    record ApplicationWithdrawn() implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.in(CertificateStatus.WITHDRAWN); }
    }

    /** The register has declared it invalid. It stays there, and here. */
    record CertificateRevoked(LocalDate on) implements CertificateEvent {
        @Override public Certificate applyTo(Certificate certificate) { return certificate.in(CertificateStatus.REVOKED); }
    }
}
