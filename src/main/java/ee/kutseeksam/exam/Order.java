package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.ExamType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a school orders (eksami tellimine).
 *
 * @param school       EHIS code
 * @param standards    register row ids of the standards that the exam certifies; at least one
 * @param language     ISO 639-1 code
 * @param plannedOn    the day by which the groups are hoped to sit
 * @param retakeOf     the exam whose partly passed or failed candidates sit again
 */
public record Order(String school, String curriculum, String awardingBody, List<Integer> standards, ExamType type, String language,
                    LocalDate plannedOn, Optional<UUID> retakeOf) {

    Order on(LocalDate day) {
        return new Order(school, curriculum, awardingBody, standards, type, language, day, retakeOf);
    }
}
