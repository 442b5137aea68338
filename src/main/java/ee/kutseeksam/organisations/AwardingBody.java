package ee.kutseeksam.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An awarding body (kutse andja).
 *
 * @param competition whether it won the right by competition; otherwise it is a school that awards to its own learners
 * @param school      EHIS code, when the body is a school
 * @param rightTo     last day of the right, none when it has no end (tähtajatu)
 * @param standards   register ids of the standards it may award
 * @param languages   codes of the languages it examines in (rules.md 40)
 * @param commission  members whose term was running when the reference data was last read
 */
public record AwardingBody(String code, String name, boolean competition, Optional<String> school, LocalDate rightFrom,
                           Optional<LocalDate> rightTo, List<Integer> standards, List<String> languages,
                           List<CommissionMember> commission) {

    public AwardingBody {
        standards = List.copyOf(standards);
        languages = List.copyOf(languages);
        commission = List.copyOf(commission);
    }

    /** Whether its right runs on this day (rules.md 3). */
    public boolean hasRightOn(LocalDate day) {
        return !day.isBefore(rightFrom) && rightTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
