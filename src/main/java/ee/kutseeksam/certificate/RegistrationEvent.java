package ee.kutseeksam.certificate;

import ee.kutseeksam.kernel.Event;
import ee.kutseeksam.kernel.NoteRef;

/** What can happen to the entering of an exam's certificates as a whole. */
public sealed interface RegistrationEvent extends Event<Registration> {

    /** Nothing more is sent for this exam; what was sent is followed to its end. */
    record RegistrationHeld(NoteRef reason) implements RegistrationEvent {
        @Override public Registration applyTo(Registration registration) { return new Registration(true); }
    }

    record RegistrationResumed() implements RegistrationEvent {
        @Override public Registration applyTo(Registration registration) { return Registration.NONE; }
    }
}
