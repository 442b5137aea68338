package ee.kutseeksam.process;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateKind;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the certificate register is asked to enter for an award. */
@Component
class Applications {

    private final ReferenceData reference;

    Applications(ReferenceData reference) {
        this.reference = reference;
    }

    Application of(String awardingBody, UUID candidacy, Candidacy award, LocalDate today) {
        List<Integer> competences = award.result().orElseThrow().competences().stream().sorted().toList();
        boolean first = reference.standard(award.qualification().standard()).map(Standard::firstQualification).orElse(false);
        List<UUID> before = Awards.withdrawnCertificatesOf(candidacy, award);
        return new Application(Awards.certificateOf(candidacy, award), candidacy, award.person().orElseThrow(), award.qualification(),
                CertificateKind.of(award.qualification(), first).code(), isOnSchoolDocument(awardingBody, award), awardingBody,
                award.signature().orElseThrow().by(), today, today, Optional.empty(), competences,
                before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)));
    }

    /** A school that awards writes it on its learner's school document (rules.md 48). */
    private boolean isOnSchoolDocument(String awardingBody, Candidacy award) {
        boolean school = reference.awardingBody(awardingBody).flatMap(AwardingBody::school).isPresent();
        return school && award.origin() == Origin.EHIS;
    }
}
