package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an awarding body answers an order and names its responsible person. Accepting is completing the task. */
@Component
public class ReviewDesk {

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Notes notes;
    private final Roles roles;

    ReviewDesk(Turns turns, Repository<Exam> exams, Notes notes, Roles roles) {
        this.turns = turns;
        this.exams = exams;
        this.notes = notes;
        this.roles = roles;
    }

    /** Gives the order back to the school and completes the task. */
    @Transactional
    public void giveBack(PersonId who, String task, String reason) {
        Turn turn = turns.take(who, task, "reviewRoster");
        String said = reason == null ? "" : reason.strip();
        exams.change(turn.exam(), exam -> exam.giveBack(notes.keep(said, Optional.empty()), said.length()));
        turns.complete(who, task);
    }

    @Transactional
    public void appoint(PersonId who, String task, PersonId person) {
        OrderDesk.filled("person", person);
        Turn turn = turns.take(who, task, "appointResponsible");
        boolean isOfTheBody = roles.holds(person, "body-" + turn.organisation());
        exams.change(turn.exam(), exam -> exam.appoint(person, isOfTheBody));
    }
}
