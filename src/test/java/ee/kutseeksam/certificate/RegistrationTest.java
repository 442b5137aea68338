package ee.kutseeksam.certificate;

import static ee.kutseeksam.certificate.CertificateRule.HOLDING_HAS_A_REASON;
import static ee.kutseeksam.certificate.CertificateRule.SOMETHING_IS_TO_BE_SENT;
import static ee.kutseeksam.kernel.Scenario.given;

import ee.kutseeksam.certificate.RegistrationEvent.RegistrationHeld;
import ee.kutseeksam.certificate.RegistrationEvent.RegistrationResumed;
import ee.kutseeksam.kernel.NoteRef;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The entering of an exam's certificates is held and goes on. */
class RegistrationTest {

    private static final NoteRef WHY = new NoteRef(UUID.randomUUID(), "00");
    private static final RegistrationHeld HELD = new RegistrationHeld(WHY);

    @Test
    void it_is_held_for_a_reason_of_ten_letters() {
        given(Registration.NONE).when(one -> one.hold(WHY, 9, 1)).refusedBy(HOLDING_HAS_A_REASON);
        given(Registration.NONE).when(one -> one.hold(WHY, 10, 1)).then(HELD);
    }

    @Test
    void there_must_be_something_to_hold() {
        given(Registration.NONE).when(one -> one.hold(WHY, 10, 0)).refusedBy(SOMETHING_IS_TO_BE_SENT);
    }

    @Test
    void what_is_held_goes_on_and_can_be_held_again() {
        given(Registration.NONE, HELD).when(Registration::resume).then(new RegistrationResumed());
        given(Registration.NONE, HELD, new RegistrationResumed()).when(one -> one.hold(WHY, 10, 1)).then(HELD);
    }

    @Test
    void what_was_done_already_is_not_done_again() {
        given(Registration.NONE, HELD).when(one -> one.hold(WHY, 10, 0)).nothing();
        given(Registration.NONE).when(Registration::resume).nothing();
    }
}
