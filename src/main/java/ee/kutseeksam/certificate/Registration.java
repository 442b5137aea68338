package ee.kutseeksam.certificate;

import static ee.kutseeksam.certificate.CertificateRule.HOLDING_HAS_A_REASON;
import static ee.kutseeksam.certificate.CertificateRule.SOMETHING_IS_TO_BE_SENT;

import ee.kutseeksam.certificate.RegistrationEvent.RegistrationHeld;
import ee.kutseeksam.certificate.RegistrationEvent.RegistrationResumed;
import ee.kutseeksam.kernel.NoteRef;
import java.util.List;

/** The entering of one exam's certificates into the register: it goes on, or somebody holds back what has not been sent yet. */
public record Registration(boolean held) {

    public static final Registration NONE = new Registration(false);

    /** @param unfinished how many of the exam's applications the register has not entered yet */
    public List<RegistrationEvent> hold(NoteRef reason, int reasonLength, long unfinished) {
        if (held) {
            return List.of();
        }
        SOMETHING_IS_TO_BE_SENT.require(unfinished > 0);
        HOLDING_HAS_A_REASON.requireAt("reason", reasonLength >= 10);
        return List.of(new RegistrationHeld(reason));
    }

    public List<RegistrationEvent> resume() {
        return held ? List.of(new RegistrationResumed()) : List.of();
    }
}
