package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import org.springframework.lang.Nullable;

/** Which chair of the awarding committee cannot act, and why. */
public record AbsenceForm(PersonId chair, @Nullable String reason) {

    @Override
    public String toString() {
        return "AbsenceForm[" + chair + "]";
    }
}
