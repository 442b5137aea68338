package ee.kutseeksam.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organisation that closes.
 *
 * @param organisation {@code school-51}, {@code body-KA-LEIB}
 * @param closedOn     the first day on which it is no more
 * @param successor    {@code school-48}; {@code none} or empty when there is none
 */
public record ClosureForm(String organisation, LocalDate closedOn, Optional<String> successor, String reason) {

    @Override
    public String toString() {
        return "ClosureForm[" + organisation + "]";
    }
}
