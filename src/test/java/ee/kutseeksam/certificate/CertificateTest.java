package ee.kutseeksam.certificate;

import static ee.kutseeksam.certificate.CertificateRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.certificate.CertificateEvent.*;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A certificate's way into the register. */
class CertificateTest {

    private static final UUID EXAM = new UUID(0, 1);
    private static final LocalDate DECIDED = LocalDate.of(2026, 6, 12);
    private static final Ruling<Integer> NO_END = months(0);
    private static final CertificateAppliedFor APPLIED = new CertificateAppliedFor(EXAM, application(DECIDED, DECIDED), Optional.of(NO_END));
    private static final Optional<NoteRef> WORDS = Optional.of(new NoteRef(UUID.randomUUID(), "00"));
    private static final List<FieldError> ERRORS = List.of(new FieldError("spetsialiseerumine", "puudub"));

    @Test
    void a_certificate_is_applied_for_once() {
        given(Certificate.NONE).when(certificate -> certificate.apply(EXAM, APPLIED.application(), DECIDED, NO_END)).then(APPLIED)
                .when(certificate -> certificate.apply(EXAM, APPLIED.application(), DECIDED, NO_END)).nothing();
    }

    @Test
    void decided_on_the_twelfth_a_certificate_is_not_issued_on_the_eleventh() {
        applying(DECIDED.minusDays(1), DECIDED).refusedBy(ISSUED_AFTER_THE_DECISION);
        applying(DECIDED, DECIDED.minusDays(1)).refusedBy(ISSUED_AFTER_THE_DECISION);
        applying(DECIDED, DECIDED).allowed();
    }

    @Test
    void a_part_certificate_is_of_a_part_qualification_and_no_other_is() {
        Qualification whole = Qualification.of(11330789);
        Qualification part = new Qualification(11330789, 0, 77);
        applying(whole, 2).refusedBy(PART_CERTIFICATE_NAMES_ITS_PART);
        applying(part, 1).refusedBy(PART_CERTIFICATE_NAMES_ITS_PART);
        applying(part, 3).refusedBy(PART_CERTIFICATE_NAMES_ITS_PART);
        applying(part, 2).allowed();
        applying(whole, 3).allowed();
    }

    private static Scenario<Certificate>.Decision applying(Qualification qualification, int kind) {
        Application one = APPLIED.application();
        return given(Certificate.NONE).when(certificate -> certificate.apply(EXAM, new Application(one.id(), one.decision(), one.person(),
                qualification, kind, false, one.awardingBody(), one.signer(), DECIDED, DECIDED, Optional.empty(), one.competences()), DECIDED, NO_END));
    }

    @Test
    void the_table_says_how_long_a_certificate_is_valid() {
        var fiveYears = given(Certificate.NONE).when(certificate -> certificate.apply(EXAM, application(DECIDED, DECIDED), DECIDED, months(60)));
        assertThat(fiveYears.then(valid(LocalDate.of(2031, 6, 11), months(60))).state().application().orElseThrow().validTo())
                .contains(LocalDate.of(2031, 6, 11));
        assertThat(given(Certificate.NONE, APPLIED).state().application().orElseThrow().validTo()).as("without end").isEmpty();
        given(Certificate.NONE, APPLIED).when(certificate -> certificate.apply(EXAM, application(DECIDED, DECIDED), DECIDED, months(60)))
                .nothing();
    }

    @Test
    void a_certificate_ends_after_it_begins() {
        given(Certificate.NONE).when(certificate -> certificate.apply(EXAM, application(DECIDED, DECIDED), DECIDED, months(-1)))
                .refusedBy(ENDS_AFTER_IT_BEGINS);
        assertThat(application(DECIDED, DECIDED, Optional.of(DECIDED)).endsAfterItBegins()).isFalse();
        assertThat(application(DECIDED, DECIDED, Optional.of(DECIDED.plusDays(1))).endsAfterItBegins()).isTrue();
    }

    @Test
    void an_award_is_entered_as_what_it_is() {
        Qualification whole = new Qualification(10751925, 7, 0);
        assertThat(CertificateKind.of(whole, false).code()).isEqualTo(1);
        assertThat(CertificateKind.of(new Qualification(10982783, 0, 41), false).code()).isEqualTo(2);
        assertThat(CertificateKind.of(whole, true).code()).as("esmane kutse").isEqualTo(3);
        assertThat(CertificateKind.of(new Qualification(10751925, 0, 41), true).code()).isEqualTo(2);
    }

    @Test
    void the_intent_is_recorded_before_the_register_is_written_to() {
        given(Certificate.NONE).when(Certificate::intend).refusedBy(APPLIED_FOR_FIRST);
        given(Certificate.NONE, APPLIED).when(certificate -> certificate.answered(List.of(), Optional.empty())).refusedBy(INTENT_COMES_FIRST);
        given(Certificate.NONE, APPLIED).when(Certificate::found).refusedBy(INTENT_COMES_FIRST);
        given(Certificate.NONE, APPLIED).when(certificate -> certificate.numberGiven("123")).refusedBy(INTENT_COMES_FIRST);
        var intended = given(Certificate.NONE, APPLIED).when(Certificate::intend).then(new RegistrationIntended(1));
        assertThat(intended.state().isToBeWritten()).isTrue();
        intended.when(Certificate::intend).nothing();
    }

    @Test
    void what_the_register_has_already_is_not_written_again() {
        intended().when(Certificate::found).then(new RegistrationAccepted(true)).when(Certificate::found).nothing();
        assertThat(intended().and(new RegistrationAccepted(true)).state().isToBeWritten()).isFalse();
    }

    @Test
    void a_refused_application_is_mended_and_tried_again() {
        var refused = intended().when(certificate -> certificate.answered(ERRORS, WORDS)).then(new RegistrationRefused(List.of("spetsialiseerumine"), WORDS));
        assertThat(refused.state().status()).isEqualTo(CertificateStatus.REJECTED);
        refused.when(Certificate::intend).then(new RegistrationIntended(2))
                .when(certificate -> certificate.answered(List.of(), Optional.empty())).then(new RegistrationAccepted(false))
                .when(Certificate::intend).nothing();
    }

    @Test
    void what_the_register_refused_is_put_right_once() {
        var refused = intended().and(new RegistrationRefused(List.of("isikukood", "oskused"), WORDS));
        var mended = refused.when(certificate -> certificate.mended("isikukood")).then(new ApplicationMended("isikukood"));
        assertThat(mended.state().toMend()).containsExactly("oskused");
        mended.when(certificate -> certificate.mended("isikukood")).nothing();
        intended().when(certificate -> certificate.mended("isikukood")).nothing();
        given(Certificate.NONE).when(certificate -> certificate.mended("isikukood")).refusedBy(APPLIED_FOR_FIRST);
        assertThat(refused.when(Certificate::intend).allowed().state().toMend()).as("asked again").isEmpty();
    }

    @Test
    void a_certificate_gets_its_number_once() {
        intended().and(new RegistrationAccepted(false)).when(certificate -> certificate.numberGiven("200123"))
                .then(new CertificateNumbered("200123")).when(certificate -> certificate.numberGiven("200124")).nothing();
    }

    private static Scenario<Certificate>.Decision applying(LocalDate issued, LocalDate valid) {
        return given(Certificate.NONE).when(certificate -> certificate.apply(EXAM, application(issued, valid), DECIDED, NO_END));
    }

    private static Scenario<Certificate> intended() {
        return given(Certificate.NONE, APPLIED, new RegistrationIntended(1));
    }

    private static CertificateAppliedFor valid(LocalDate last, Ruling<Integer> months) {
        return new CertificateAppliedFor(EXAM, application(DECIDED, DECIDED, Optional.of(last)), Optional.of(months));
    }

    private static Ruling<Integer> months(int months) {
        return new Ruling<>(months, "certificateValidity", "hash", "row");
    }

    private static Application application(LocalDate issued, LocalDate valid) {
        return application(issued, valid, Optional.empty());
    }

    // ---- when a correction takes the award back

    @Test
    void what_the_register_does_not_have_is_withdrawn() {
        var applied = given(Certificate.NONE, APPLIED);
        applied.when(Certificate::takeBack).then(new ApplicationWithdrawn()).when(Certificate::takeBack).nothing();
        applied.and(new ApplicationWithdrawn()).when(Certificate::intend).nothing();
        applied.and(new RegistrationIntended(1), new RegistrationRefused(List.of("isikukood"), WORDS)).when(Certificate::takeBack)
                .then(new ApplicationWithdrawn());
        given(Certificate.NONE).when(Certificate::takeBack).nothing();
    }

    @Test
    void what_the_register_has_is_declared_invalid_and_stays() {
        var registered = given(Certificate.NONE, APPLIED, new RegistrationIntended(1), new RegistrationAccepted(false), new CertificateNumbered("200123"));
        registered.when(certificate -> certificate.revoke(DECIDED)).nothing();
        var asked = registered.when(Certificate::takeBack).then(new RevocationAsked());
        asked.when(Certificate::takeBack).nothing();
        assertThat(registered.state().isToBeRevoked()).isFalse();
        assertThat(asked.state().isToBeRevoked()).isTrue();
        assertThat(asked.and(new CertificateRevoked(DECIDED)).state().isToBeRevoked()).isFalse();
        asked.whenAsked(Certificate::requireAward).refusedBy(AWARD_STANDS);
        registered.whenAsked(Certificate::requireAward).nothing();
        var revoked = asked.when(certificate -> certificate.revoke(DECIDED)).then(new CertificateRevoked(DECIDED));
        assertThat(revoked.state().status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(revoked.state().number()).contains("200123");
        revoked.when(certificate -> certificate.revoke(DECIDED)).nothing();
    }

    @Test
    void what_the_register_may_have_is_asked_for_to_the_end_first() {
        var submitting = given(Certificate.NONE, APPLIED, new RegistrationIntended(1)).when(Certificate::takeBack).then(new RevocationAsked());
        submitting.when(certificate -> certificate.revoke(DECIDED)).refusedBy(REVOKED_WHEN_REGISTERED);
        submitting.and(new RegistrationAccepted(true)).when(certificate -> certificate.revoke(DECIDED)).refusedBy(REVOKED_WHEN_REGISTERED);
        var refused = submitting.and(new RegistrationRefused(List.of("isikukood"), WORDS));
        refused.when(Certificate::intend).nothing();
        refused.when(certificate -> certificate.revoke(DECIDED)).then(new ApplicationWithdrawn());
    }

    @Test
    void nothing_more_comes_of_one_that_is_registered_or_over() {
        assertThat(CertificateStatus.values()).filteredOn(CertificateStatus::isSettled)
                .containsExactly(CertificateStatus.REGISTERED, CertificateStatus.WITHDRAWN, CertificateStatus.REVOKED);
    }

    private static Application application(LocalDate issued, LocalDate valid, Optional<LocalDate> last) {
        return new Application(new UUID(0, 2), new UUID(0, 3), new PersonId(new UUID(0, 4)), Qualification.of(11330789), 1, false, "KA-LEIB",
                new PersonId(new UUID(0, 5)), issued, valid, last, List.of(501));
    }

    @Test
    void what_a_register_said_is_read_back_field_by_field_from_the_note_that_keeps_it() {
        List<FieldError> errors = List.of(new FieldError("kompetents", "Seda ei saa: puudub (501)"), new FieldError("nimi", "Nimi\non puudu"));
        assertThat(FieldError.of(FieldError.lines(errors))).containsExactly(new FieldError("kompetents", "Seda ei saa: puudub (501)"),
                new FieldError("nimi", "Nimi on puudu"));
        assertThat(FieldError.of("")).isEmpty();
        assertThat(errors.get(0)).hasToString("FieldError[kompetents]");
    }
}
