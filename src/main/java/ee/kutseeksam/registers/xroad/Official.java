package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;

/**
 * In whose name a register is asked: the register keeps it and shows it to the person asked about.
 *
 * @param person empty for the one whom the settings name
 * @param userId EE and the personal code; it goes into the message and nowhere else
 * @param lane   whether somebody waits for the answer at a page
 */
record Official(Optional<PersonId> person, String userId, Lane lane) {

    Official(Optional<PersonId> person, String userId) {
        this(person, userId, Lane.WORK);
    }

    @Override
    public String toString() {
        return "Official[" + person + "]";
    }
}
