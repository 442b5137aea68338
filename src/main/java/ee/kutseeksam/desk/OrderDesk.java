package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school orders an exam. */
@Component
public class OrderDesk {

    private final Turns turns;
    private final Facts facts;
    private final Repository<Exam> exams;
    private final Clock clock;

    OrderDesk(Turns turns, Facts facts, Repository<Exam> exams, Clock clock) {
        this.turns = turns;
        this.facts = facts;
        this.exams = exams;
        this.clock = clock;
    }

    /** Starts an exam, fills in its order and completes that task in one go. Gives the exam's number. */
    @Transactional
    public String placeOrder(PersonId who, OrderForm form) {
        String task = turns.startExam(who);
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
        filled("curriculum", form.curriculum());
        filled("awardingBody", form.awardingBody());
        filled("standards", form.standards());
        form.standards().forEach(one -> filled("standards", one));
        filled("type", form.type());
        filled("language", form.language());
        requireToCome(form.plannedOn(), clock);
        Order order = new Order(turn.organisation(), form.curriculum(), form.awardingBody(), form.standards(), form.type(),
                form.language(), form.plannedOn(), Optional.empty());
        exams.change(turn.exam(), exam -> exam.order(turn.number(), order, facts.about(order)));
        return turn;
    }

    /** The school hopes for another day: while it may still change its order. */
    @Transactional
    public void moveDay(PersonId who, String task, LocalDate plannedOn) {
        Turn turn = turns.takeAny(who, task, Set.of("addGraduates", "clearPeople", "formGroups", "sendRoster", "correctRoster"));
        requireToCome(plannedOn, clock);
        exams.change(turn.exam(), exam -> exam.moveDay(plannedOn, facts.about(exam.placed())));
    }

    static void requireToCome(LocalDate plannedOn, Clock clock) {
        filled("plannedOn", plannedOn);
        if (!plannedOn.isAfter(LocalDate.now(clock))) {
            throw ExamRule.EXAM_IS_IN_THE_FUTURE.broken().at("plannedOn");
        }
    }

    static void filled(String field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw DeskRule.FIELD_IS_FILLED.broken().at(field);
        }
    }
}
