package ee.kutseeksam.desk;

import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.PersonId;
import org.springframework.lang.Nullable;

/** Which member of the awarding committee has a conflict, at which group (0 for the whole exam), and why. */
public record BarForm(PersonId member, int group, Ground ground, @Nullable String reason) {

    @Override
    public String toString() {
        return "BarForm[" + member + "]";
    }
}
