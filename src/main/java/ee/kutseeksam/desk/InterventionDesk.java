package ee.kutseeksam.desk;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Cancellation;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Handover;
import ee.kutseeksam.exam.Side;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.process.Turn;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do to an exam without being asked by a task: take it back, call it off, take back a time, replace somebody. */
@Component
public class InterventionDesk {

    private final Interventions interventions;
    private final Repository<Exam> exams;
    private final Notes notes;
    private final Roles roles;

    InterventionDesk(Interventions interventions, Repository<Exam> exams, Notes notes, Roles roles) {
        this.interventions = interventions;
        this.exams = exams;
        this.notes = notes;
        this.roles = roles;
    }

    /** The school takes back a roster that the awarding body has not answered yet. */
    @Transactional
    public void withdraw(PersonId who, UUID id) {
        Turn turn = interventions.begin(who, id, Action.WITHDRAW_ROSTER);
        exams.change(id, exam -> new Handover(exam).withdraw());
        interventions.move(turn.number(), Message.ROSTER_WITHDRAWN);
    }

    /** The school goes on with its roster while the population register does not answer; sending waits for it (rules.md 15). */
    @Transactional
    public void reopenRoster(PersonId who, UUID id) {
        Turn turn = interventions.begin(who, id, Action.REOPEN_ROSTER);
        interventions.move(turn.number(), Message.ROSTER_REOPENED);
    }

    /** Calls the exam off. Who stands on several sides acts for the one that may at present. */
    @Transactional
    public void cancel(PersonId who, UUID id, String reason) {
        Turn turn = interventions.begin(who, id, Action.CANCEL_EXAM);
        Typed.Reason said = Typed.reason(reason);
        exams.change(id, exam -> new Cancellation(exam).by(side(turn), note(said.text()), said.length()));
        interventions.move(turn.number(), Message.EXAM_CANCELLED);
    }

    private static Side side(Turn turn) {
        return Side.valueOf(turn.act().role().toUpperCase(Locale.ROOT));
    }

    /** Takes back a group's time, place and committee; the step of scheduling it opens again. */
    @Transactional
    public void reschedule(PersonId who, UUID id, int group, String reason) {
        Turn turn = interventions.begin(who, id, Action.RESCHEDULE_GROUP);
        Typed.Reason said = Typed.reason(reason);
        exams.change(id, exam -> new Conduct(exam).unschedule(group, note(said.text()), said.length()));
        interventions.move(turn.number(), Message.GROUP_RESCHEDULED, group);
    }

    /** Another responsible person of the awarding body. */
    @Transactional
    public void replaceResponsible(PersonId who, UUID id, PersonId person) {
        Typed.filled("person", person);
        interventions.begin(who, id, Action.REPLACE_RESPONSIBLE);
        boolean isOfTheBody = roles.holds(person, "body-" + exams.get(id).placed().awardingBody());
        exams.change(id, exam -> new Handover(exam).appoint(person, isOfTheBody));
    }

    private NoteRef note(String said) {
        return notes.keep(said, Optional.empty());
    }
}
