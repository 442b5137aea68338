package ee.kutseeksam.views;

import ee.kutseeksam.certificate.RegistrationEvent.RegistrationHeld;
import ee.kutseeksam.certificate.RegistrationEvent.RegistrationResumed;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exams whose certificates are held back at present, with the note that says why. */
@Component
public class RegistrationHolds implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(new Table("registration_hold", "exam uuid primary key, reason_note uuid not null"));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof RegistrationHeld held) {
                rows.insert("registration_hold", happened.id(), held.reason().id());
            } else if (happened.event() instanceof RegistrationResumed) {
                rows.delete("registration_hold", "exam", happened.id());
            }
        }
    }
}
