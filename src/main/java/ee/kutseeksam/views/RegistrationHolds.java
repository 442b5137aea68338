package ee.kutseeksam.views;

import ee.kutseeksam.certificate.RegistrationEvent.RegistrationHeld;
import ee.kutseeksam.certificate.RegistrationEvent.RegistrationResumed;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The exams whose certificates are held back at present, with the note that says why. */
@Component
public class RegistrationHolds implements Projection {

    @Override
    public List<Table> tables() {
        return List.of(new Table("registration_hold", "exam uuid primary key, reason_note uuid not null"));
    }

    @Override
    public void take(List<Happened> events, JdbcTemplate jdbc) {
        var writes = new Writes(jdbc);
        for (Happened happened : events) {
            if (happened.event() instanceof RegistrationHeld held) {
                writes.add("insert into registration_hold values (?, ?)", happened.id(), held.reason().id());
            } else if (happened.event() instanceof RegistrationResumed) {
                writes.add("delete from registration_hold where exam = ?", happened.id());
            }
        }
        writes.flush();
    }
}
