package ee.kutseeksam.certificate;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the certificate register is asked to enter (kutsetunnistuse taotlus).
 *
 * @param id           the certificate's id with us; the register never sees it
 * @param decision     the candidacy whose signed award this is; one certificate per decision and qualification (rules.md 49)
 * @param kind         the register's code of the kind: 1 kutsetunnistus, 2 osakutsetunnistus, 3 esmane kutse
 * @param onSchoolDocument whether the school writes it on the document of graduation and no separate certificate is given (rules.md 48)
 * @param signer       who signed the protocol
 * @param validTo      last day; empty when it has no end (tähtajatu)
 * @param competences  register row ids of the proved competences
 * @param replaces     the certificate that was declared invalid before it; by it the register tells the two of one decision apart
 */
public record Application(UUID id, UUID decision, PersonId person, Qualification qualification, int kind, boolean onSchoolDocument,
                          String awardingBody, PersonId signer, LocalDate issuedOn, LocalDate validFrom, Optional<LocalDate> validTo,
                          List<Integer> competences, Optional<UUID> replaces) {

    /** The first of its decision. */
    public Application(UUID id, UUID decision, PersonId person, Qualification qualification, int kind, boolean onSchoolDocument,
                       String awardingBody, PersonId signer, LocalDate issuedOn, LocalDate validFrom, Optional<LocalDate> validTo,
                       List<Integer> competences) {
        this(id, decision, person, qualification, kind, onSchoolDocument, awardingBody, signer, issuedOn, validFrom, validTo, competences,
                Optional.empty());
    }

    /** @param months how long it is valid, 0 without end; the last day is the one before the day of its beginning */
    Application valid(int months) {
        Optional<LocalDate> last = months == 0 ? Optional.empty() : Optional.of(validFrom.plusMonths(months).minusDays(1));
        return new Application(id, decision, person, qualification, kind, onSchoolDocument, awardingBody, signer, issuedOn, validFrom,
                last, competences, replaces);
    }

    boolean isOfAPart() {
        return kind == CertificateKind.PART_CERTIFICATE.code();
    }

    boolean endsAfterItBegins() {
        return validTo.map(last -> last.isAfter(validFrom)).orElse(true);
    }
}
