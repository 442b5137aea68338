package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.Days;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Who sits again does so before the right to it is over (rules.md 56). */
final class RetakeWindow {

    private RetakeWindow() { }

    static void require(Collection<Candidate> sitting, LocalDate day, String field) {
        Optional<LocalDate> last = sitting.stream().flatMap(candidate -> candidate.lastDay().stream()).min(Comparator.naturalOrder());
        if (last.filter(day::isAfter).isPresent()) {
            throw ExamRule.RETAKE_IS_SAT_IN_TIME.broken(Days.estonian(day), Days.estonian(last.get())).at(field);
        }
    }
}
