package ee.kutseeksam.desk;

import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.ExamType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What every order says, whether it is placed or left waiting, with its lines cleaned. */
record OrderLines(String curriculum, List<Integer> standards, ExamType type, String language, LocalDate plannedOn) {

    /** As long as a standard is valid at most: a later day is a slip of the keyboard, for which an order would wait in vain. */
    private static final int YEARS_AHEAD = 5;

    /** Refuses, at its field, what is missing, there twice or over. */
    OrderLines read(Clock clock) {
        String cleanCurriculum = Typed.line("curriculum", curriculum, Typed.LONGEST_CODE);
        Typed.once("standards", standards);
        Typed.filled("type", type);
        String cleanLanguage = Typed.line("language", language, Typed.LONGEST_CODE);
        requireToCome(plannedOn, clock);
        return new OrderLines(cleanCurriculum, standards, type, cleanLanguage, plannedOn);
    }

    static void requireToCome(LocalDate plannedOn, Clock clock) {
        Typed.filled("plannedOn", plannedOn);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusYears(YEARS_AHEAD);
        ExamRule.EXAM_IS_IN_THE_FUTURE.requireAt("plannedOn", plannedOn.isAfter(today));
        ExamRule.EXAM_IS_WITHIN_FIVE_YEARS.requireAt("plannedOn", !plannedOn.isAfter(last), Days.estonian(last));
    }
}
