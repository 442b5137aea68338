package ee.kutseeksam.desk;

import java.time.LocalDate;

/**
 * A committee that goes on after its awarding body has closed.
 *
 * @param commission {@code commission-KA-LEIB}
 * @param to         its last day
 */
public record TakeoverForm(String commission, LocalDate to, String reason) {

    @Override
    public String toString() {
        return "TakeoverForm[" + commission + "]";
    }
}
