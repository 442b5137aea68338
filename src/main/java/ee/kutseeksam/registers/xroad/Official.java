package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;

/**
 * In whose name a register is asked: the register keeps it and shows it to the person asked about.
 *
 * @param person empty for the one whom the settings name
 * @param userId EE and the personal code; it goes into the message and nowhere else
 */
record Official(Optional<PersonId> person, String userId) {

    @Override
    public String toString() {
        return "Official[" + person + "]";
    }
}
