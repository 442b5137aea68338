package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamFacts.*;
import static ee.kutseeksam.exam.ExamRule.RETAKE_IS_SAT_IN_TIME;
import static ee.kutseeksam.kernel.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "Failed 20.06.2026, 12 months: 20.06.2027 OK, 21.06.2027 first-time rules" (rules.md 56). */
class RetakeWindowTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 20);

    @Test
    void the_day_is_not_moved_beyond_the_right_to_a_retake() {
        var again = given(Exam.NONE, ORDERED, new CandidatesAdded(List.of(retaker(MARI), graduate(JAAN))));
        again.when(exam -> exam.moveDay(LAST_DAY, later())).then(new ExamDayMoved(LAST_DAY));
        var refusal = again.when(exam -> exam.moveDay(LAST_DAY.plusDays(1), later())).refusedBy(RETAKE_IS_SAT_IN_TIME);
        assertThat(refusal).hasMessageContaining("21.06.2027").hasMessageContaining("20.06.2027");
        assertThat(refusal.places()).extracting(place -> place.field()).containsExactly("plannedOn");
    }

    @Test
    void a_group_with_somebody_who_sits_again_sits_in_time_and_another_when_it_likes() {
        List<ExamEvent> events = new ArrayList<>(accepted());
        events.add(1, new CandidatesAdded(List.of(retaker(MARI))));
        var accepted = given(Exam.NONE, events);
        accepted.when(exam -> new Conduct(exam).schedule(1, on(LAST_DAY), later(), PLANNED.atStartOfDay(), TWO_MEMBERS)).allowed();
        accepted.when(exam -> new Conduct(exam).schedule(1, on(LAST_DAY.plusDays(1)), later(), PLANNED.atStartOfDay(), TWO_MEMBERS))
                .refusedBy(RETAKE_IS_SAT_IN_TIME, "start");
        accepted.when(exam -> new Conduct(exam).schedule(2, on(LAST_DAY.plusDays(1)), later(), PLANNED.atStartOfDay(), TWO_MEMBERS)).allowed();
    }

    private static Schedule on(LocalDate day) {
        return new Schedule(day.atTime(9, 0), SCHEDULE.place(), CHAIR, List.of(ASSESSOR));
    }

    private static OrderFacts later() {
        var facts = facts();
        facts.validTo = LAST_DAY.plusYears(1);
        facts.usableUntil = facts.validTo;
        facts.rightTo = Optional.empty();
        return facts.get();
    }

    private static Candidate retaker(PersonId person) {
        return new Candidate(id(700), person, Qualification.of(STANDARD), Origin.EHIS, Optional.empty(), "R", 2, Set.of(Part.THEORY),
                Optional.empty(), Optional.of(LAST_DAY));
    }
}
