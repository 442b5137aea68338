package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's data, as read for somebody.
 *
 * @param proposed the name that the population register has, while it differs and nobody has confirmed it
 */
public record Person(PersonId id, String firstName, String lastName, Optional<PersonalCode> code, LocalDate birthDate,
                     Optional<Name> proposed) {

    /** A first and a last name. */
    public record Name(String first, String last) {
        @Override
        public String toString() {
            return "Name[…]";
        }
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
