package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonalCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who somebody is, as a register or a person who typed it says.
 *
 * @param source who says so; tells apart people without a code who share a name and a birth date. Who has had no code so far at the
 *               same source, and has one now, stays the same person
 */
public record Identity(Optional<PersonalCode> code, LocalDate birthDate, String firstName, String lastName, String source) {

    public static Identity of(PersonalCode code, String firstName, String lastName) {
        return new Identity(Optional.of(code), code.birthDate(), firstName, lastName, "");
    }

    public static Identity of(PersonalCode code, String firstName, String lastName, String source) {
        return new Identity(Optional.of(code), code.birthDate(), firstName, lastName, source);
    }

    public static Identity withoutCode(LocalDate birthDate, String firstName, String lastName, String source) {
        return new Identity(Optional.empty(), birthDate, firstName, lastName, source);
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
