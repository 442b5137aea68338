package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.ExamEvent.OrderReopened;
import ee.kutseeksam.exam.ExamEvent.OrderWaits;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Decisions about an order that waits until its curriculum has what an exam needs (rules.md 1–4). */
public record Waiting(Exam exam) {

    /** The order is left waiting; refused when there is nothing to wait for. */
    public List<ExamEvent> begin(String number, Wish wish, Links links) {
        ORDER_IS_NEW.require(exam.isToOrder());
        CURRICULUM_IS_OF_THE_SCHOOL.requireAt("curriculum", links.school().equals(Optional.of(wish.school())), wish.curriculum());
        STANDARD_IS_LINKED.requireAt("standards", links.areLinked(wish.standards()));
        MissingLink missing = links.missing(wish).orElseThrow(SOMETHING_IS_MISSING::broken);
        return List.of(new OrderWaits(number, wish, missing));
    }

    /** The school changed its mind: it has the form in hand again. */
    public List<ExamEvent> reopen() {
        ORDER_WAITS.require(exam.status() == ExamStatus.WAITING_FOR_LINK);
        return List.of(new OrderReopened(Reopening.BY_SCHOOL));
    }

    /**
     * A link may have come: places the order when only one fits the wish and every rule holds, or gives it back to the school with
     * what is left to choose. Nothing happens as long as something is missing, or when it has happened already.
     *
     * @param daysBefore how many days there must be between sending and the exam, for a body and a day
     */
    public List<ExamEvent> look(Links links, LocalDate today, BiFunction<String, LocalDate, Ruling<Integer>> daysBefore) {
        Optional<Wish> waiting = exam.wish().filter(wish -> exam.status() == ExamStatus.WAITING_FOR_LINK && links.missing(wish).isEmpty());
        return waiting.map(wish -> links.only(wish).map(order -> place(order, links.about(order), today, daysBefore)).orElseGet(() ->
                List.of(new OrderReopened(Reopening.TO_CHOOSE)))).orElse(List.of());
    }

    private List<ExamEvent> place(Order order, OrderFacts facts, LocalDate today, BiFunction<String, LocalDate, Ruling<Integer>> daysBefore) {
        if (!facts.bodyLanguages().contains(order.language())) {
            return List.of(new OrderReopened(Reopening.LANGUAGE_NOT_OFFERED));
        }
        LocalDate earliest = today.plusDays(Math.max(1, daysBefore.apply(order.awardingBody(), order.plannedOn()).value()));
        if (order.plannedOn().isBefore(earliest)) {
            return List.of(new OrderReopened(Reopening.DAY_TOO_NEAR));
        }
        Ordering.check(order, facts);
        return List.of(new ExamOrdered(exam.number(), order));
    }
}
