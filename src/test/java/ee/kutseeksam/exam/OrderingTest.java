package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When an exam may arise at all. */
class OrderingTest {

    private final ExamFacts.Facts facts = facts();

    @Test
    void an_open_curriculum_with_a_standard_and_an_entitled_body_may_have_an_exam() {
        ordering(ORDER).then(ORDERED);
    }

    @Test
    void an_exam_is_ordered_once() {
        given(Exam.NONE, ORDERED).when(exam -> exam.order("KE-2026-0002", ORDER, FACTS)).refusedBy(ORDER_IS_NEW);
    }

    @Test
    void without_an_order_there_is_nothing_to_ask_about() {
        given(Exam.NONE).whenAsked(Exam::placed).refusedBy(ORDER_IS_PLACED);
    }

    @Test
    void a_curriculum_on_which_study_is_forbidden_has_no_exam() {
        facts.open = false;
        ordering(ORDER).refusedBy(CURRICULUM_IS_OPEN, "curriculum");
    }

    @Test
    void a_school_orders_for_its_own_curriculum() {
        facts.school = Optional.of("52");
        ordering(ORDER).refusedBy(CURRICULUM_IS_OF_THE_SCHOOL, "curriculum");
        facts.school = Optional.empty();
        ordering(ORDER).refusedBy(CURRICULUM_IS_OF_THE_SCHOOL, "curriculum");
    }

    @Test
    void a_curriculum_without_a_standard_must_be_linked_first() {
        facts.linked = Set.of();
        ordering(ORDER).refusedBy(CURRICULUM_HAS_A_STANDARD, "curriculum");
    }

    @Test
    void an_exam_certifies_the_curriculum_s_own_standards_and_at_least_one() {
        facts.linked = Set.of(STANDARD + 1);
        ordering(ORDER).refusedBy(STANDARD_IS_LINKED, "standards");
        facts.linked = Set.of(STANDARD);
        ordering(new Order("51", "214802", "KA-LEIB", List.of(), ExamType.COMBINED, "et", PLANNED, Optional.empty()))
                .refusedBy(STANDARD_IS_LINKED, "standards");
    }

    @Test
    void a_standard_is_ordered_once() {
        ordering(new Order("51", "214802", "KA-LEIB", List.of(STANDARD, STANDARD), ExamType.COMBINED, "et", PLANNED, Optional.empty()))
                .refusedBy(STANDARD_IS_ORDERED_ONCE, "standards");
    }

    @Test
    void the_body_s_right_must_run_on_the_exam_day() {
        facts.rightTo = Optional.of(LocalDate.of(2026, 11, 9));
        on(2026, 11, 8).allowed();
        on(2026, 11, 9).allowed();
        on(2026, 11, 15).refusedBy(BODY_HAS_THE_RIGHT, "plannedOn");
        facts.rightFrom = LocalDate.of(2026, 3, 1);
        on(2026, 3, 1).allowed();
        on(2026, 2, 28).refusedBy(BODY_HAS_THE_RIGHT, "plannedOn");
    }

    @Test
    void the_body_must_award_the_standard() {
        facts.awarded = Set.of(STANDARD + 1);
        ordering(ORDER).refusedBy(BODY_AWARDS_THE_STANDARD, "awardingBody");
        assertThat(ordering(ORDER).refusedBy(BODY_AWARDS_THE_STANDARD)).hasMessageContaining("„Pagar, tase 4“").hasMessageContaining("eraldi eksam");
        OrderFacts both = facts.get();
        var other = new OrderFacts.StandardFacts(STANDARD + 1, "Kondiiter, tase 4", 4, facts.validFrom, facts.validTo, facts.usableUntil);
        assertThat(new OrderFacts(both.curriculumSchool(), true, both.linkedStandards(), List.of(both.standards().get(0), other), both.bodyStandards(),
                both.bodyLanguages(), both.rightFrom(), both.rightTo(), both.awardingSchool()).notAwarded()).as("only what is not awarded").isEqualTo("Pagar, tase 4");
    }

    @Test
    void a_school_that_awards_does_so_to_its_own_learners() {
        facts.awardingSchool = Optional.of("51");
        ordering(ORDER).allowed();
        facts.awardingSchool = Optional.of("52");
        ordering(ORDER).refusedBy(SCHOOL_AWARDS_TO_ITS_LEARNERS, "awardingBody");
    }

    @Test
    void graduates_may_be_certified_until_the_transition_s_last_day() {
        on(2027, 6, 15).allowed();
        on(2027, 8, 31).allowed();
        on(2027, 9, 1).refusedBy(STANDARD_IS_USABLE, "plannedOn");
        facts.validFrom = LocalDate.of(2026, 5, 12);
        on(2026, 5, 12).allowed();
        on(2026, 5, 11).refusedBy(STANDARD_IS_USABLE, "plannedOn");
    }

    @Test
    void only_levels_two_to_five_are_examined_here() {
        for (int level : List.of(2, 5)) {
            facts.level = level;
            ordering(ORDER).allowed();
        }
        for (int level : List.of(1, 6)) {
            facts.level = level;
            ordering(ORDER).refusedBy(LEVEL_IS_TWO_TO_FIVE, "standards");
        }
    }

    @Test
    void the_exam_s_language_is_one_of_the_body_s() {
        facts.languages = Set.of("ru");
        ordering(ORDER).refusedBy(LANGUAGE_IS_OFFERED, "language");
    }

    @Test
    void exams_are_held_here_since_november_2021() {
        facts.validFrom = LocalDate.of(2020, 1, 1);
        facts.rightFrom = LocalDate.of(2020, 1, 1);
        on(2021, 11, 1).allowed();
        on(2021, 10, 31).refusedBy(HELD_SINCE_NOVEMBER_2021, "plannedOn");
    }

    private Scenario<Exam>.Decision on(int year, int month, int day) {
        return ordering(order(LocalDate.of(year, month, day)));
    }

    private Scenario<Exam>.Decision ordering(Order order) {
        return given(Exam.NONE).when(exam -> exam.order("KE-2026-0001", order, facts.get()));
    }
}
