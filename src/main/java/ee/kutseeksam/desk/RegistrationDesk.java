package ee.kutseeksam.desk;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.certificate.Registration;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.process.Turn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds an exam's certificates back from the register, and who lets them go on. */
@Component
public class RegistrationDesk {

    private final Interventions interventions;
    private final Repository<Registration> registrations;
    private final UnfinishedApplications unfinished;
    private final Notes notes;

    RegistrationDesk(Interventions interventions, Repository<Registration> registrations, UnfinishedApplications unfinished, Notes notes) {
        this.interventions = interventions;
        this.registrations = registrations;
        this.unfinished = unfinished;
        this.notes = notes;
    }

    /** What has not been sent stays here; what has, or may have, is asked after until it is known. */
    @Transactional
    public void hold(PersonId who, UUID exam, String reason) {
        interventions.begin(who, exam, Action.HOLD_REGISTRATION);
        Typed.Reason said = Typed.reason(reason);
        registrations.change(exam, one -> one.hold(notes.keep(said.text(), Optional.empty()), said.length(), unfinished.of(exam)));
    }

    @Transactional
    public void resume(PersonId who, UUID exam) {
        Turn turn = interventions.begin(who, exam, Action.RESUME_REGISTRATION);
        registrations.change(exam, Registration::resume);
        interventions.tell(turn.number(), Message.REGISTRATION_RESUMED);
    }
}
