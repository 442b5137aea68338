package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.*;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.ExamCancelled;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.ExamEvent.OrderReopened;
import ee.kutseeksam.exam.ExamEvent.OrderWaits;
import ee.kutseeksam.exam.OrderFacts.StandardFacts;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An order whose curriculum lacks what an exam needs waits, and goes on when it has it. */
class WaitingTest {

    private static final String NUMBER = "KE-2026-0001";
    private static final int OTHER = STANDARD + 1;
    private static final LocalDate IN_TIME = PLANNED.minusDays(10);
    private static final Wish WISH = wish(Optional.empty(), List.of(), "et");

    private boolean open = true;
    private boolean namesUnknown;
    private Optional<String> school = Optional.of("51");
    private final List<StandardFacts> standards = new ArrayList<>(List.of(standard(STANDARD, 4)));
    private final List<Links.Body> bodies = new ArrayList<>(List.of(body("KA-LEIB", STANDARD)));

    private static Wish wish(Optional<String> body, List<Integer> standards, String language) {
        return new Wish("51", "214802", body, standards, ExamType.COMBINED, language, PLANNED);
    }

    private static StandardFacts standard(int id, int level) {
        return new StandardFacts(id, "Pagar, tase 4", level, LocalDate.of(2022, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31));
    }

    private static Links.Body body(String code, Integer... standards) {
        return new Links.Body(code, Set.of(standards), Set.of("et", "ru"), LocalDate.of(2021, 11, 10), Optional.empty(), Optional.empty());
    }

    private Links links() {
        return new Links(school, open, namesUnknown, standards, bodies);
    }

    // ---- which condition fails

    @Test
    void each_condition_is_told_by_itself_and_the_first_that_fails_first() {
        assertThat(links().missing(WISH)).isEmpty();
        bodies.clear();
        assertThat(links().missing(WISH)).contains(MissingLink.AWARDING_BODY);
        standards.clear();
        assertThat(links().missing(WISH)).contains(MissingLink.STANDARD);
        namesUnknown = true;
        assertThat(links().missing(WISH)).contains(MissingLink.KNOWN_STANDARD);
        open = false;
        assertThat(links().missing(WISH)).contains(MissingLink.OPEN_CURRICULUM);
    }

    @Test
    void a_standard_counts_on_its_days_and_levels_and_a_body_while_its_right_runs() {
        assertThat(links().missingOn(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(links().missingOn(LocalDate.of(2027, 1, 1))).contains(MissingLink.STANDARD);
        assertThat(links().missingOn(LocalDate.of(2021, 12, 31))).contains(MissingLink.STANDARD);
        bodies.set(0, new Links.Body("KA-LEIB", Set.of(STANDARD), Set.of("et"), PLANNED, Optional.of(PLANNED), Optional.empty()));
        assertThat(links().missingOn(PLANNED)).isEmpty();
        assertThat(links().missingOn(PLANNED.minusDays(1))).contains(MissingLink.AWARDING_BODY);
        assertThat(links().missingOn(PLANNED.plusDays(1))).contains(MissingLink.AWARDING_BODY);
        standards.set(0, standard(STANDARD, 6));
        assertThat(links().missing(WISH)).contains(MissingLink.STANDARD);
    }

    @Test
    void a_school_that_awards_does_so_to_its_own_learners() {
        bodies.set(0, new Links.Body("KA-KOOL", Set.of(STANDARD), Set.of("et"), LocalDate.of(2021, 11, 10), Optional.empty(), Optional.of("52")));
        assertThat(links().missing(WISH)).contains(MissingLink.AWARDING_BODY);
    }

    @Test
    void who_wishes_for_a_standard_waits_for_a_body_of_that_one() {
        standards.add(standard(OTHER, 4));
        assertThat(links().missing(wish(Optional.empty(), List.of(OTHER), "et"))).contains(MissingLink.AWARDING_BODY);
        assertThat(links().missing(WISH)).isEmpty();
        standards.set(1, new StandardFacts(OTHER, "Kondiiter, tase 4", 4, PLANNED.plusDays(1), PLANNED.plusYears(1), PLANNED.plusYears(1)));
        assertThat(links().missing(wish(Optional.empty(), List.of(OTHER), "et"))).as("from the day after").contains(MissingLink.STANDARD);
    }

    // ---- waiting

    @Test
    void an_order_waits_when_something_is_missing_and_only_then() {
        waiting(WISH).refusedBy(SOMETHING_IS_MISSING);
        bodies.clear();
        assertThat(waiting(WISH).then(new OrderWaits(NUMBER, WISH, MissingLink.AWARDING_BODY)).state().status()).isEqualTo(ExamStatus.WAITING_FOR_LINK);
        waiting(wish(Optional.empty(), List.of(OTHER), "et")).refusedBy(STANDARD_IS_LINKED, "standards");
        school = Optional.of("52");
        waiting(WISH).refusedBy(CURRICULUM_IS_OF_THE_SCHOOL, "curriculum");
    }

    @Test
    void nothing_else_happens_while_it_waits() {
        var waits = waited(WISH);
        waits.when(exam -> exam.order(NUMBER, ORDER, FACTS)).refusedBy(ORDER_IS_NEW);
        waits.when(exam -> new Waiting(exam).begin(NUMBER, WISH, links())).refusedBy(ORDER_IS_NEW);
        waits.when(exam -> exam.add(List.of(graduate(MARI)), FACTS)).refusedBy(ROSTER_IS_OPEN);
        waits.when(exam -> exam.moveDay(PLANNED.plusDays(1), FACTS)).refusedBy(ROSTER_IS_OPEN);
        waits.when(exam -> new Handover(exam).send(IN_TIME, TEN_DAYS)).refusedBy(ROSTER_IS_OPEN);
        waits.whenAsked(Exam::placed).refusedBy(ORDER_IS_PLACED);
        waits.when(exam -> new Handover(exam).appoint(CHAIR, true)).refusedBy(ORDER_IS_PLACED);
        waits.when(exam -> new Cancellation(exam).by(Side.BODY, REASON, 10)).refusedBy(BODY_CANCELS_BEFORE_THE_START);
    }

    @Test
    void the_school_fills_it_in_again_or_calls_it_off() {
        var reopened = waited(WISH).when(exam -> new Waiting(exam).reopen()).then(new OrderReopened(Reopening.BY_SCHOOL));
        reopened.when(exam -> new Waiting(exam).reopen()).refusedBy(ORDER_WAITS);
        assertThat(reopened.when(exam -> exam.order(NUMBER, ORDER, FACTS)).then(ORDERED).state().wish()).isEmpty();
        bodies.clear();
        reopened.when(exam -> new Waiting(exam).begin(NUMBER, WISH, links())).then(new OrderWaits(NUMBER, WISH, MissingLink.AWARDING_BODY));
        reopened.when(exam -> new Cancellation(exam).by(Side.SCHOOL, REASON, 10)).then(new ExamCancelled(Side.SCHOOL, REASON));
        waited(WISH).when(exam -> new Cancellation(exam).by(Side.SCHOOL, REASON, 10)).then(new ExamCancelled(Side.SCHOOL, REASON))
                .when(exam -> new Waiting(exam).reopen()).refusedBy(ORDER_WAITS);
        given(Exam.NONE).when(exam -> new Cancellation(exam).by(Side.SCHOOL, REASON, 10)).refusedBy(ORDER_IS_PLACED);
    }

    // ---- the link

    @Test
    void the_only_possibility_is_ordered_once() {
        var ordered = look(waited(WISH), IN_TIME).then(new ExamOrdered(NUMBER, ORDER));
        assertThat(ordered.state().status()).isEqualTo(ExamStatus.DRAFT);
        look(ordered, IN_TIME).nothing();
    }

    @Test
    void a_link_that_has_gone_again_is_waited_for() {
        bodies.clear();
        look(waited(WISH), IN_TIME).nothing();
    }

    @Test
    void what_was_taken_back_or_called_off_is_not_ordered() {
        look(waited(WISH).and(new OrderReopened(Reopening.BY_SCHOOL)), IN_TIME).nothing();
        look(waited(WISH).and(new ExamCancelled(Side.SCHOOL, REASON)), IN_TIME).nothing();
        look(given(Exam.NONE), IN_TIME).nothing();
    }

    @Test
    void among_several_the_school_chooses() {
        bodies.add(body("KA-AKL", STANDARD));
        back(WISH, Reopening.TO_CHOOSE);
        look(waited(wish(Optional.of("KA-LEIB"), List.of(), "et")), IN_TIME).then(new ExamOrdered(NUMBER, ORDER));
        bodies.set(0, body("KA-AKL", STANDARD));
        back(wish(Optional.of("KA-LEIB"), List.of(), "et"), Reopening.TO_CHOOSE);
    }

    @Test
    void among_several_standards_the_school_has_chosen_or_chooses() {
        standards.add(standard(OTHER, 4));
        bodies.set(0, body("KA-LEIB", STANDARD, OTHER));
        back(WISH, Reopening.TO_CHOOSE);
        look(waited(wish(Optional.empty(), List.of(STANDARD), "et")), IN_TIME).then(new ExamOrdered(NUMBER, ORDER));
        back(wish(Optional.empty(), List.of(OTHER + 1), "et"), Reopening.TO_CHOOSE);
    }

    /** Neither a body whose right has ended or that awards something else, nor a standard that is not examined here. */
    @Test
    void what_does_not_fit_is_no_choice_and_no_hindrance() {
        bodies.add(0, new Links.Body("KA-AKL", Set.of(STANDARD), Set.of("et"), PLANNED.minusYears(2), Optional.of(PLANNED.minusDays(1)), Optional.empty()));
        bodies.add(0, body("KA-RAK", OTHER));
        standards.add(0, standard(OTHER, 6));
        look(waited(WISH), IN_TIME).then(new ExamOrdered(NUMBER, ORDER));
    }

    @Test
    void what_no_rule_allows_is_not_ordered() {
        school = Optional.of("52");
        look(waited(WISH), IN_TIME).refusedBy(CURRICULUM_IS_OF_THE_SCHOOL, "curriculum");
    }

    @Test
    void whose_standard_is_linked_no_longer_chooses_anew() {
        back(wish(Optional.empty(), List.of(OTHER), "et"), Reopening.TO_CHOOSE);
    }

    @Test
    void a_day_that_has_come_too_near_is_the_school_s_to_move() {
        look(waited(WISH), IN_TIME).then(ORDERED);
        look(waited(WISH), IN_TIME.plusDays(1)).then(new OrderReopened(Reopening.DAY_TOO_NEAR));
        given(Exam.NONE, new OrderWaits(NUMBER, WISH, MissingLink.STANDARD)).when(exam -> new Waiting(exam).look(links(), PLANNED,
                (body, day) -> new ee.kutseeksam.kernel.Ruling<>(0, "deadlines", "hash", "row"))).then(new OrderReopened(Reopening.DAY_TOO_NEAR));
    }

    @Test
    void a_language_that_the_body_does_not_offer_is_the_school_s_to_change() {
        back(wish(Optional.empty(), List.of(), "en"), Reopening.LANGUAGE_NOT_OFFERED);
        look(waited(wish(Optional.empty(), List.of(), "ru")), IN_TIME).allowed();
    }

    private void back(Wish wish, Reopening why) {
        look(waited(wish), IN_TIME).then(new OrderReopened(why));
    }

    private static Scenario<Exam> waited(Wish wish) {
        return given(Exam.NONE, new OrderWaits(NUMBER, wish, MissingLink.STANDARD));
    }

    private Scenario<Exam>.Decision waiting(Wish wish) {
        return given(Exam.NONE).when(exam -> new Waiting(exam).begin(NUMBER, wish, links()));
    }

    private Scenario<Exam>.Decision look(Scenario<Exam> story, LocalDate today) {
        return story.when(exam -> new Waiting(exam).look(links(), today, (body, day) -> TEN_DAYS));
    }
}
