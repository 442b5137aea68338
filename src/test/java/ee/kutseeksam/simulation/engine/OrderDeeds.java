package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.desk.OrderDesk;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.desk.WishForm;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.Curriculum;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.simulation.Dice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a school orders, and on which day, rightly or not. */
final class OrderDeeds {

    /** Those of whom somebody can sign in. */
    private static final Set<String> BODIES = Set.of("KA-LEIB", "KA-AKL", "KA-KEEV", "KA-RAK");

    private final OrderDesk orders;
    private final WaitingDesk waiting;
    private final ReferenceData reference;
    private final StillClock clock;

    OrderDeeds(OrderDesk orders, WaitingDesk waiting, ReferenceData reference, StillClock clock) {
        this.orders = orders;
        this.waiting = waiting;
        this.reference = reference;
        this.clock = clock;
    }

    Deed order(String school, Dice dice) {
        OrderForm form = form(school, dice);
        return new Deed("orders " + form.curriculum() + " of " + form.awardingBody() + " for " + clock.local().toLocalDate().until(form.plannedOn()), "POST", "/api/exams", form,
                who -> orders.placeOrder(who, form));
    }

    private OrderForm form(String school, Dice dice) {
        Curriculum curriculum = dice.usually(dice.oneOf(right(school)), reference.curricula());
        Integer standard = dice.usually(awarded(curriculum), reference.standards().stream().map(Standard::id).toList());
        List<String> rightful = bodies(standard).isEmpty() ? List.of("KA-LEIB") : bodies(standard);
        String body = dice.usually(dice.oneOf(rightful), wrongBodies(standard));
        List<Integer> standards = dice.usually(dice.oneIn(3) ? curriculum.standards() : List.of(standard), List.of(List.of(), List.of(standard, standard)));
        return new OrderForm(dice.usually(curriculum.code(), List.of("", "000000")), body, standards, dice.oneOf(List.of(ExamType.values())),
                dice.usually("et", List.of("ru", "en", "xx")), day(dice));
    }

    /** Open, and of a standard that somebody here awards. */
    private List<Curriculum> right(String school) {
        List<Curriculum> right = reference.curriculaOf(school).stream().filter(Curriculum::isOpen)
                .filter(one -> one.standards().stream().anyMatch(standard -> !bodies(standard).isEmpty() && isUsable(standard))).toList();
        return right.isEmpty() ? reference.curriculaOf(school) : right;
    }

    private Integer awarded(Curriculum curriculum) {
        return curriculum.standards().stream().filter(standard -> !bodies(standard).isEmpty()).findFirst()
                .orElse(curriculum.standards().isEmpty() ? 0 : curriculum.standards().get(0));
    }

    private List<String> bodies(int standard) {
        return reference.bodiesAwarding(standard).stream().map(AwardingBody::code).filter(BODIES::contains).toList();
    }

    /** An order that is accepted must reach somebody. */
    private List<String> wrongBodies(int standard) {
        List<AwardingBody> rightful = reference.bodiesAwarding(standard);
        return reference.awardingBodies().stream().filter(body -> BODIES.contains(body.code()) || !rightful.contains(body)).map(AwardingBody::code).toList();
    }

    private boolean isUsable(int standard) {
        return reference.standard(standard).filter(one -> one.validTo().isAfter(clock.local().toLocalDate().plusMonths(2))).isPresent();
    }

    /** Soon enough that much happens in a world, and for the careful late enough to be sent. */
    private LocalDate day(Dice dice) {
        LocalDate today = LocalDate.now(clock);
        return dice.slips(10) ? dice.oneOf(List.of(today, today.minusDays(900), today.plusDays(3), today.plusYears(2), LocalDate.of(9999, 12, 31)))
                : today.plusDays(13 + dice.below(12));
    }

    /** An order that is left waiting, mostly for a curriculum that lacks something. */
    Deed leave(String school, Dice dice) {
        List<String> lacking = reference.curriculaOf(school).stream().filter(one -> !one.isOpen()
                || one.standards().stream().allMatch(standard -> reference.bodiesAwarding(standard).isEmpty())).map(Curriculum::code).toList();
        String curriculum = dice.usually(lacking.isEmpty() ? "900005" : dice.oneOf(lacking), reference.curricula().stream().map(Curriculum::code).toList());
        var form = new WishForm(curriculum, dice.oneIn(4) ? Optional.of("KA-LEIB") : Optional.empty(), dice.slips(10) ? List.of(11330789) : List.of(),
                dice.oneOf(List.of(ExamType.values())), dice.usually("et", List.of("ru", "en")), day(dice));
        return new Deed("leaves an order for " + curriculum + " waiting", "POST", "/api/exams/waiting", form, who -> waiting.leave(who, form));
    }

    /** The form filled in again. */
    Deed again(Errand task, String school, Dice dice) {
        OrderForm form = form(school, dice);
        return Deed.put("orders " + form.curriculum() + " after all", task, "order", form, who -> orders.fillOrder(who, task.id(), form));
    }

    Deed moveDay(Errand task, Dice dice) {
        LocalDate day = day(dice);
        return Deed.put("moves the day", task, "exam-day", Map.of("plannedOn", day), who -> orders.moveDay(who, task.id(), day));
    }
}
