package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.ExamType;
import java.time.LocalDate;
import java.util.List;

/** The order form (eksami tellimise vorm) as the school fills it in. */
public record OrderForm(String curriculum, String awardingBody, List<Integer> standards, ExamType type, String language,
                        LocalDate plannedOn) {

    OrderLines lines() {
        return new OrderLines(curriculum, standards, type, language, plannedOn);
    }
}
