package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;

/**
 * A personal code for somebody who had none.
 *
 * @param person whose; not needed where the task is about one person
 * @param anyway whether it is the same human although a register has another name
 */
public record CodeForm(Optional<PersonId> person, String personalCode, Optional<Boolean> anyway) {

    boolean isSameHuman() {
        return anyway.orElse(false);
    }

    @Override
    public String toString() {
        return "CodeForm[…]";
    }
}
