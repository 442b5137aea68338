package ee.kutseeksam.desk;

import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.ExamType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What every order says, whether it is placed or left waiting, with its lines cleaned. */
record OrderLines(String curriculum, List<Integer> standards, ExamType type, String language, LocalDate plannedOn) {

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
        if (!plannedOn.isAfter(LocalDate.now(clock))) {
            throw ExamRule.EXAM_IS_IN_THE_FUTURE.broken().at("plannedOn");
        }
    }
}
