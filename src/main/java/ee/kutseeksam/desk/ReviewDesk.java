package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.ResponsibleAppointed;
import ee.kutseeksam.exam.Handover;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an awarding body answers an order and names its responsible person. Accepting is completing the task. */
@Component
public class ReviewDesk {

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Notes notes;
    private final Roles roles;
    private final Seen seen;

    ReviewDesk(Turns turns, Repository<Exam> exams, Notes notes, Roles roles, Seen seen) {
        this.turns = turns;
        this.exams = exams;
        this.notes = notes;
        this.roles = roles;
        this.seen = seen;
    }

    /** Gives the order back to the school and completes the task. */
    @Transactional
    public void giveBack(PersonId who, String task, String reason) {
        Turn turn = turns.take(who, task, "reviewRoster");
        Typed.Reason said = Typed.reason(reason);
        exams.change(turn.exam(), exam -> new Handover(exam).giveBack(notes.keep(said.text(), Optional.empty()), said.length()));
        turns.complete(who, task);
    }

    @Transactional
    public void appoint(PersonId who, String task, PersonId person) {
        appoint(who, task, person, Optional.empty());
    }

    /** @param version of the exam that who asks has seen; gives the one after it */
    @Transactional
    public Map<UUID, Integer> appoint(PersonId who, String task, PersonId person, Optional<Integer> version) {
        Typed.filled("person", person);
        Turn turn = turns.take(who, task, "appointResponsible");
        boolean isOfTheBody = roles.holds(person, "body-" + turn.organisation());
        exams.change(turn.exam(), exam -> {
            seen.require(exams, turn.exam(), version, ResponsibleAppointed.class::isInstance);
            return new Handover(exam).appoint(person, isOfTheBody);
        });
        return exams.versions(Set.of(turn.exam()));
    }
}
