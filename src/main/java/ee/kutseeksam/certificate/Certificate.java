package ee.kutseeksam.certificate;

import static ee.kutseeksam.certificate.CertificateRule.*;

import ee.kutseeksam.certificate.CertificateEvent.*;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A certificate on its way into the register: intent first, then asked, written and remembered (rules.md 49).
 *
 * @param toMend          fields that the register refused and that nobody has put right yet
 * @param revocationAsked whether its award was taken back, so that the register is to declare it invalid
 */
public record Certificate(Optional<Application> application, CertificateStatus status, int attempts, Optional<String> number,
                          List<String> toMend, boolean revocationAsked) {

    public static final Certificate NONE = new Certificate(Optional.empty(), CertificateStatus.NONE, 0, Optional.empty(), List.of(),
            false);

    /**
     * @param decidedOn      the day on which the award was signed
     * @param validityMonths by the table; it gives the application its end
     */
    public List<CertificateEvent> apply(UUID exam, Application wanted, LocalDate decidedOn, Ruling<Integer> validityMonths) {
        if (application.isPresent()) {
            return List.of();
        }
        PART_CERTIFICATE_NAMES_ITS_PART.require(wanted.isOfAPart() == wanted.qualification().isPart());
        ISSUED_AFTER_THE_DECISION.require(!wanted.issuedOn().isBefore(decidedOn) && !wanted.validFrom().isBefore(decidedOn));
        Application ruled = wanted.valid(validityMonths.value());
        ENDS_AFTER_IT_BEGINS.require(ruled.endsAfterItBegins());
        return List.of(new CertificateAppliedFor(exam, ruled, Optional.of(validityMonths)));
    }

    public List<CertificateEvent> intend() {
        APPLIED_FOR_FIRST.require(application.isPresent());
        boolean pending = status == CertificateStatus.GENERATED || status == CertificateStatus.REJECTED;
        return pending && !revocationAsked ? List.of(new RegistrationIntended(attempts + 1)) : List.of();
    }

    public boolean isToBeWritten() {
        return status == CertificateStatus.SUBMITTING;
    }

    public List<CertificateEvent> found() {
        INTENT_COMES_FIRST.require(attempts > 0);
        return isToBeWritten() ? List.of(new RegistrationAccepted(true)) : List.of();
    }

    /** @param words where the register's sentences are kept; empty when it took the application */
    public List<CertificateEvent> answered(List<FieldError> errors, Optional<NoteRef> words) {
        INTENT_COMES_FIRST.require(isToBeWritten());
        return errors.isEmpty() ? List.of(new RegistrationAccepted(false))
                : List.of(new RegistrationRefused(errors.stream().map(FieldError::field).distinct().toList(), words));
    }

    /** What the register refused has been put right, so that it can be asked again. */
    public List<CertificateEvent> mended(String field) {
        APPLIED_FOR_FIRST.require(application.isPresent());
        return toMend.contains(field) ? List.of(new ApplicationMended(field)) : List.of();
    }

    public List<CertificateEvent> numberGiven(String given) {
        INTENT_COMES_FIRST.require(attempts > 0);
        return number.isPresent() ? List.of() : List.of(new CertificateNumbered(given));
    }

    // ---- when a correction takes the award back

    /** What the register cannot have is asked for no longer; what it has, or may have, is to be declared invalid there. */
    public List<CertificateEvent> takeBack() {
        if (application.isEmpty() || status.isOver() || revocationAsked) {
            return List.of();
        }
        boolean unwritten = status == CertificateStatus.GENERATED || status == CertificateStatus.REJECTED;
        return List.of(unwritten ? new ApplicationWithdrawn() : new RevocationAsked());
    }

    /** The register has declared it invalid; or it turned out that it does not have it. */
    public List<CertificateEvent> revoke(LocalDate today) {
        if (!revocationAsked || status.isOver()) {
            return List.of();
        }
        REVOKED_WHEN_REGISTERED.require(status == CertificateStatus.REGISTERED || status == CertificateStatus.REJECTED);
        return List.of(status == CertificateStatus.REJECTED ? new ApplicationWithdrawn() : new CertificateRevoked(today));
    }

    public void requireAward() {
        AWARD_STANDS.require(!revocationAsked && !status.isOver());
    }

    public boolean isToBeRevoked() {
        return revocationAsked && !status.isOver();
    }

    Certificate toBeRevoked() {
        return new Certificate(application, status, attempts, number, toMend, true);
    }

    Certificate appliedFor(Application wanted) {
        return new Certificate(Optional.of(wanted), CertificateStatus.GENERATED, attempts, number, toMend, revocationAsked);
    }

    Certificate intended(int attempt) {
        return new Certificate(application, CertificateStatus.SUBMITTING, attempt, number, List.of(), revocationAsked);
    }

    Certificate in(CertificateStatus next) {
        return new Certificate(application, next, attempts, number, toMend, revocationAsked);
    }

    Certificate refused(List<String> fields) {
        return new Certificate(application, CertificateStatus.REJECTED, attempts, number, List.copyOf(fields), revocationAsked);
    }

    Certificate without(String mended) {
        return new Certificate(application, status, attempts, number, toMend.stream().filter(field -> !field.equals(mended)).toList(),
                revocationAsked);
    }

    Certificate numbered(String given) {
        return new Certificate(application, CertificateStatus.REGISTERED, attempts, Optional.of(given), toMend, revocationAsked);
    }
}
