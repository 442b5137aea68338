package ee.kutseeksam.certificate;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the certificate register is asked to enter (kutsetunnistuse taotlus).
 *
 * @param id           the certificate's id with us; the register never sees it
 * @param decision     the candidacy whose signed award this is; one certificate per decision and qualification (rules.md 49)
 * @param kind         1 kutsetunnistus, 2 osakutsetunnistus, 3 esmane kutse
 * @param signer       who signed the protocol
 * @param competences  register row ids of the proved competences
 */
public record Application(UUID id, UUID decision, PersonId person, Qualification qualification, int kind, String awardingBody,
                          PersonId signer, LocalDate issuedOn, LocalDate validFrom, List<Integer> competences) {

    private static final int PART_CERTIFICATE = 2;

    boolean isOfAPart() {
        return kind == PART_CERTIFICATE;
    }
}
