package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.ExamType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The order form of an order that is left waiting: the awarding body and the standards as far as they can be chosen. */
public record WishForm(String curriculum, Optional<String> awardingBody, List<Integer> standards, ExamType type, String language,
                       LocalDate plannedOn) {

    OrderLines lines() {
        return new OrderLines(curriculum, standards, type, language, plannedOn);
    }
}
