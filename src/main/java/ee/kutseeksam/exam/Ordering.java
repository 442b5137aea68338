package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.kernel.Days;
import java.time.LocalDate;
import java.util.Set;

/** When an exam may arise at all (rules.md 1–4, 11, 12, 40, 69). */
final class Ordering {

    private static final LocalDate MANDATORY_FROM = LocalDate.of(2021, 11, 1);

    private Ordering() { }

    static void check(Order order, OrderFacts facts) {
        require(CURRICULUM_IS_OF_THE_SCHOOL, facts.curriculumSchool().filter(order.school()::equals).isPresent(), "curriculum", order.curriculum());
        require(CURRICULUM_IS_OPEN, facts.curriculumOpen(), "curriculum", order.curriculum());
        require(CURRICULUM_HAS_A_STANDARD, !facts.linkedStandards().isEmpty(), "curriculum", order.curriculum());
        require(STANDARD_IS_LINKED, !order.standards().isEmpty() && facts.linkedStandards().containsAll(order.standards()), "standards");
        require(STANDARD_IS_ORDERED_ONCE, Set.copyOf(order.standards()).size() == order.standards().size(), "standards");
        require(LEVEL_IS_TWO_TO_FIVE, facts.standards().stream().allMatch(OrderFacts.StandardFacts::isExamined), "standards");
        require(BODY_AWARDS_THE_STANDARD, facts.bodyStandards().containsAll(order.standards()), "awardingBody", facts.notAwarded());
        require(SCHOOL_AWARDS_TO_ITS_LEARNERS, facts.bodyAwardsToLearnersOf(order.school()), "awardingBody");
        require(LANGUAGE_IS_OFFERED, facts.bodyLanguages().contains(order.language()), "language");
        LocalDate day = order.plannedOn();
        require(HELD_SINCE_NOVEMBER_2021, !day.isBefore(MANDATORY_FROM), "plannedOn");
        require(BODY_HAS_THE_RIGHT, facts.bodyHasRightOn(day), "plannedOn", Days.estonian(day));
        require(STANDARD_IS_USABLE, facts.standards().stream().allMatch(one -> one.usableOn(day)), "plannedOn", Days.estonian(day));
    }

    private static void require(ExamRule rule, boolean holds, String field, Object... arguments) {
        if (!holds) {
            throw rule.broken(arguments).at(field);
        }
    }
}
