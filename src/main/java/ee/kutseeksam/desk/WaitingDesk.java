package ee.kutseeksam.desk;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Links;
import ee.kutseeksam.exam.Waiting;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.CurriculumLinks;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school leaves an order waiting whose curriculum lacks what an exam needs, and takes it in hand again. */
@Component
public class WaitingDesk {

    private final Turns turns;
    private final Interventions interventions;
    private final CurriculumLinks links;
    private final Facts facts;
    private final Repository<Exam> exams;
    private final Clock clock;

    WaitingDesk(Turns turns, Interventions interventions, CurriculumLinks links, Facts facts, Repository<Exam> exams, Clock clock) {
        this.turns = turns;
        this.interventions = interventions;
        this.links = links;
        this.facts = facts;
        this.exams = exams;
        this.clock = clock;
    }

    /** Starts an exam and leaves its order waiting in one go. Gives the exam's number. */
    @Transactional
    public String leave(PersonId who, WishForm form) {
        String task = turns.startExam(who, facts.schoolOf(form.curriculum()));
        Turn turn = fill(who, task, form);
        turns.complete(who, task);
        return turn.number();
    }

    /** What is not known yet, the awarding body or the standards, may be left open. */
    @Transactional
    public void fillWish(PersonId who, String task, WishForm form) {
        fill(who, task, form);
    }

    private Turn fill(PersonId who, String task, WishForm form) {
        Turn turn = turns.take(who, task, "placeOrder");
        OrderLines lines = form.lines().read(clock);
        Links known = links.of(lines.curriculum());
        DeskRule.CURRICULUM_IS_KNOWN.requireAt("curriculum", known.school().isPresent(), lines.curriculum());
        lines.standards().forEach(facts::standard);
        Wish wish = new Wish(turn.organisation(), lines.curriculum(), facts.bodyIfGiven(form.awardingBody()), lines.standards(),
                lines.type(), lines.language(), lines.plannedOn());
        exams.change(turn.exam(), exam -> new Waiting(exam).begin(turn.number(), wish, known));
        return turn;
    }

    /** The school changed its mind and fills the form in again. */
    @Transactional
    public void reopen(PersonId who, UUID id) {
        Turn turn = interventions.begin(who, id, Action.REOPEN_ORDER);
        exams.change(id, exam -> new Waiting(exam).reopen());
        interventions.move(turn.number(), Message.ORDER_REOPENED);
    }
}
