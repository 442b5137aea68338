package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.ExamType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a school would order if its curriculum had all that an exam needs.
 *
 * @param awardingBody as far as it can be chosen yet
 * @param standards    those that can be chosen yet; none when it is open which
 */
public record Wish(String school, String curriculum, Optional<String> awardingBody, List<Integer> standards, ExamType type, String language,
                   LocalDate plannedOn) {

    Order of(String body, List<Integer> chosen) {
        return new Order(school, curriculum, body, chosen, type, language, plannedOn, Optional.empty());
    }
}
