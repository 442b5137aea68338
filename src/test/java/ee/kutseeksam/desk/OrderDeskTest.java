package ee.kutseeksam.desk;

import static ee.kutseeksam.desk.DeskFacts.*;
import static ee.kutseeksam.kernel.Refusals.refused;

import ee.kutseeksam.eventstore.Remembered;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An exam is hoped for on a day that is to come. */
class OrderDeskTest {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    private static final PersonId WHO = new PersonId(new UUID(0, 1));

    private final Remembered<Exam> exams = new Remembered<>(Exam.NONE).with(EXAM, ordered());

    private OrderDesk on(LocalDate today) {
        return new OrderDesk(turns("sendRoster", 0), facts(false), exams, seen(), Clock.fixed(today.atTime(12, 0).atZone(TALLINN).toInstant(), TALLINN));
    }

    @Test
    void today_is_too_late_and_tomorrow_is_not() {
        LocalDate day = ordered().placed().plannedOn().plusDays(1);
        refused(ExamRule.EXAM_IS_IN_THE_FUTURE, () -> on(day).moveDay(WHO, "task", day));
        on(day.minusDays(1)).moveDay(WHO, "task", day);
        Assertions.assertThat(exams.get(EXAM).placed().plannedOn()).isEqualTo(day);
    }

    @Test
    void a_day_must_be_given() {
        refused(DeskRule.FIELD_IS_FILLED, () -> on(LocalDate.of(2026, 3, 2)).moveDay(WHO, "task", null));
    }
}
