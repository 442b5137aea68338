package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.ExamDayMoved;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school orders an exam. */
@Component
public class OrderDesk {

    private final Turns turns;
    private final Facts facts;
    private final Repository<Exam> exams;
    private final Seen seen;
    private final Clock clock;

    OrderDesk(Turns turns, Facts facts, Repository<Exam> exams, Seen seen, Clock clock) {
        this.turns = turns;
        this.facts = facts;
        this.exams = exams;
        this.seen = seen;
        this.clock = clock;
    }

    /** Starts an exam, fills in its order and completes that task in one go. Gives the exam's number. */
    @Transactional
    public String placeOrder(PersonId who, OrderForm form) {
        String task = turns.startExam(who, facts.schoolOf(form.curriculum()));
        Turn turn = fill(who, task, form);
        turns.complete(who, task);
        return turn.number();
    }

    @Transactional
    public void fillOrder(PersonId who, String task, OrderForm form) {
        fill(who, task, form);
    }

    private Turn fill(PersonId who, String task, OrderForm form) {
        Turn turn = turns.take(who, task, "placeOrder");
        String awardingBody = Typed.line("awardingBody", form.awardingBody(), Typed.LONGEST_CODE);
        Typed.filled("standards", form.standards());
        OrderLines lines = form.lines().read(clock);
        Order order = new Order(turn.organisation(), lines.curriculum(), awardingBody, lines.standards(), lines.type(), lines.language(),
                lines.plannedOn(), Optional.empty());
        exams.change(turn.exam(), exam -> exam.order(turn.number(), order, facts.about(order)));
        return turn;
    }

    /** The school hopes for another day: while it may still change its order. */
    @Transactional
    public void moveDay(PersonId who, String task, LocalDate plannedOn) {
        moveDay(who, task, plannedOn, Optional.empty());
    }

    /** @param version of the exam that the school has seen; gives the one after it */
    @Transactional
    public Map<UUID, Integer> moveDay(PersonId who, String task, LocalDate plannedOn, Optional<Integer> version) {
        Turn turn = turns.takeAny(who, task, Set.of("addGraduates", "clearPeople", "formGroups", "sendRoster", "correctRoster"));
        OrderLines.requireToCome(plannedOn, clock);
        exams.change(turn.exam(), exam -> {
            seen.require(exams, turn.exam(), version, ExamDayMoved.class::isInstance);
            return exam.moveDay(plannedOn, facts.about(exam.placed()));
        });
        return exams.versions(Set.of(turn.exam()));
    }
}
