package ee.kutseeksam.exam;

import ee.kutseeksam.exam.OrderFacts.StandardFacts;
import ee.kutseeksam.kernel.ExamType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the reference data say about a curriculum before anything is chosen.
 *
 * @param school       whose curriculum it is; empty when nobody knows it
 * @param namesUnknown whether EHIS links it with a standard that the certificate register has not given
 * @param standards    those with which it is linked and that are known
 * @param bodies       all that award any of them
 */
public record Links(Optional<String> school, boolean open, boolean namesUnknown, List<StandardFacts> standards, List<Body> bodies) {

    /** @param school EHIS code of the body when it is itself a school, which awards to its own learners only */
    public record Body(String code, Set<Integer> standards, Set<String> languages, LocalDate rightFrom, Optional<LocalDate> rightTo, Optional<String> school) { }

    /** The first condition that fails for such an exam on its day (rules.md 1–4); none when something can be ordered. */
    public Optional<MissingLink> missing(Wish wish) {
        if (!open) {
            return Optional.of(MissingLink.OPEN_CURRICULUM);
        }
        if (usable(wish).isEmpty() || !ids(usable(wish)).containsAll(wanted(wish))) {
            return Optional.of(namesUnknown ? MissingLink.KNOWN_STANDARD : MissingLink.STANDARD);
        }
        boolean awarded = bodies.stream().anyMatch(body -> !awarded(body, wish).isEmpty());
        return awarded ? Optional.empty() : Optional.of(MissingLink.AWARDING_BODY);
    }

    /** The same for whatever can be ordered for the day. */
    public Optional<MissingLink> missingOn(LocalDate day) {
        return missing(new Wish(school.orElse(""), "", Optional.empty(), List.of(), ExamType.COMBINED, "", day));
    }

    /** The order, when only one fits the wish: one body, and the standards wished for or the only one. */
    Optional<Order> only(Wish wish) {
        List<Order> fit = bodies.stream().filter(body -> wish.awardingBody().map(body.code()::equals).orElse(true))
                .map(body -> wish.of(body.code(), awarded(body, wish))).filter(order -> !order.standards().isEmpty()).toList();
        boolean single = fit.size() == 1 && (fit.get(0).standards().size() == 1 || fit.get(0).standards().equals(wish.standards()));
        return single && fit.get(0).standards().containsAll(wish.standards()) ? Optional.of(fit.get(0)) : Optional.empty();
    }

    /** What of the curriculum's standards this body may award on the day: all that are wished for, or nothing. */
    private List<Integer> awarded(Body body, Wish wish) {
        boolean entitled = facts(body, usable(wish)).bodyHasRightOn(wish.plannedOn()) && body.school().map(wish.school()::equals).orElse(true);
        List<Integer> awarded = ids(usable(wish)).stream().filter(body.standards()::contains).toList();
        return !entitled || !awarded.containsAll(wanted(wish)) ? List.of() : wanted(wish).isEmpty() ? awarded : wanted(wish);
    }

    /** The standards wished for, as long as the curriculum is linked with them all. */
    private List<Integer> wanted(Wish wish) {
        return areLinked(wish.standards()) ? wish.standards() : List.of();
    }

    boolean areLinked(List<Integer> some) {
        return ids(standards).containsAll(some);
    }

    private List<StandardFacts> usable(Wish wish) {
        return standards.stream().filter(one -> one.isExamined() && one.usableOn(wish.plannedOn())).toList();
    }

    private static List<Integer> ids(List<StandardFacts> some) {
        return some.stream().map(StandardFacts::id).toList();
    }

    /** The same about one order, as its check wants it. */
    OrderFacts about(Order order) {
        Body body = bodies.stream().filter(one -> one.code().equals(order.awardingBody())).findFirst().orElseThrow();
        return facts(body, standards.stream().filter(one -> order.standards().contains(one.id())).toList());
    }

    private OrderFacts facts(Body body, List<StandardFacts> of) {
        return new OrderFacts(school, open, Set.copyOf(ids(standards)), of, body.standards(), body.languages(), body.rightFrom(), body.rightTo(), body.school());
    }
}
