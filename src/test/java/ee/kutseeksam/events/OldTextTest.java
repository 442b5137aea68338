package ee.kutseeksam.events;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Streams;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.CandidacyEvent.AwardDecided;
import ee.kutseeksam.candidacy.CandidacyEvent.CorrectionDecided;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateEvent.CertificateAppliedFor;
import ee.kutseeksam.certificate.CertificateEvent.RegistrationRefused;
import ee.kutseeksam.eventstore.EventJson;
import ee.kutseeksam.eventstore.EventTypes;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.ExamEvent.CandidatesAdded;
import ee.kutseeksam.exam.ExamEvent.RosterSent;
import ee.kutseeksam.exam.RosterChange;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was written before an event got more to tell is still read. */
class OldTextTest {

    private static final String ID = "a0000000-0000-4000-8000-000000000001";
    private final EventJson json = new EventJson(new EventTypes(Streams.FAMILIES));

    @Test
    void an_application_without_its_end_and_its_ruling() {
        var text = """
                {"exam":"%1$s","application":{"id":"%1$s","decision":"%1$s","person":"%1$s","qualification":{"standard":1,"specialisation":0,
                "partQualification":0},"kind":1,"awardingBody":"KA-LEIB","signer":"%1$s","issuedOn":"2026-06-12","validFrom":"2026-06-12",
                "competences":[501]}}""".formatted(ID);
        var id = UUID.fromString(ID);
        var day = LocalDate.of(2026, 6, 12);
        assertThat(json.readEvent("CertificateAppliedFor", text)).isEqualTo(new CertificateAppliedFor(id, new Application(id, id,
                PersonId.of(ID), Qualification.of(1), 1, false, "KA-LEIB", PersonId.of(ID), day, day, Optional.empty(), List.of(501)), Optional.empty()));
    }

    @Test
    void a_candidate_without_nominal_time() {
        var text = """
                {"candidates":[{"candidacy":"%s","person":"%s","qualification":{"standard":1,"specialisation":0,"partQualification":0},
                "origin":"MANUAL","eligibility":null,"fundingCode":"","attempt":1,"carried":[]}]}""".formatted(ID, ID);
        assertThat(json.readEvent("CandidatesAdded", text)).isEqualTo(new CandidatesAdded(List.of(new Candidate(UUID.fromString(ID),
                PersonId.of(ID), Qualification.of(1), Origin.MANUAL, Optional.empty(), "", 1, Set.of()))));
    }

    @Test
    void a_difference_without_what_groups_have_otherwise() {
        var text = """
                {"revision":2,"earliest":{"value":10,"table":"deadlines","hash":"ab","row":"r"},"change":{"added":[],"removed":[],
                "regrouped":[{"person":"%s","from":"Grupp 1","to":"Hommik"}],"previousDay":null}}""".formatted(ID);
        assertThat(json.readEvent("RosterSent", text)).isEqualTo(new RosterSent(2, new Ruling<>(10, "deadlines", "ab", "r"), Optional.of(new RosterChange(
                List.of(), List.of(), List.of(new RosterChange.Regrouped(PersonId.of(ID), "Grupp 1", "Hommik")), List.of(), List.of(), Optional.empty()))));
    }

    @Test
    void a_decision_without_who_made_it() {
        var id = UUID.fromString(ID);
        assertThat(json.readEvent("AwardDecided", "{\"exam\":\"%s\",\"award\":\"AWARD\",\"reason\":null}".formatted(ID)))
                .isEqualTo(new AwardDecided(id, Award.AWARD, Optional.empty(), Optional.empty()));
        assertThat(json.readEvent("CorrectionDecided", "{\"exam\":\"%1$s\",\"correction\":\"%1$s\",\"award\":\"AWARD\",\"reason\":null}".formatted(ID)))
                .isEqualTo(new CorrectionDecided(id, id, Award.AWARD, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_refusal_without_the_registers_words() {
        assertThat(json.readEvent("RegistrationRefused", "{\"fields\":[\"isikukood\"]}"))
                .isEqualTo(new RegistrationRefused(List.of("isikukood"), Optional.empty()));
    }
}
