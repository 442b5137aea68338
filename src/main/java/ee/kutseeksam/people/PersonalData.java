package ee.kutseeksam.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is sealed about a person, as JSON.
 *
 * @param code     empty when there is none
 * @param proposed null when there is none
 * @param former   names that the population register's name has replaced, oldest first
 */
record PersonalData(String code, String birthDate, String first, String last, Person.Name proposed, List<Person.Name> former) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PersonalData of(Identity identity) {
        return new PersonalData(identity.code().map(PersonalCode::value).orElse(""), identity.birthDate().toString(),
                CleanText.line(identity.firstName()), CleanText.line(identity.lastName()), null, List.of());
    }

    static PersonalData fromJson(String json) {
        try {
            return JSON.readValue(json, PersonalData.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sealed data is not what it should be");
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PersonalData withProposed(String firstName, String lastName) {
        return new PersonalData(code, birthDate, first, last,
                new Person.Name(CleanText.line(firstName), CleanText.line(lastName)), former);
    }

    PersonalData withProposedTaken() {
        if (proposed == null) {
            return this;
        }
        var names = new ArrayList<>(former);
        names.add(new Person.Name(first, last));
        return new PersonalData(code, birthDate, proposed.first(), proposed.last(), null, List.copyOf(names));
    }

    PersonalData withCode(PersonalCode given) {
        return new PersonalData(given.value(), birthDate, first, last, proposed, former);
    }

    /** The same code or, where one of the two has none, the same name and birth date. */
    boolean isLike(Identity other) {
        boolean bothHaveCodes = !code.isEmpty() && other.code().isPresent();
        return bothHaveCodes ? code.equals(other.code().get().value())
                : birthDate.equals(other.birthDate().toString()) && isNamedLike(other.firstName(), other.lastName());
    }

    boolean isNamedLike(String otherFirst, String otherLast) {
        return CleanText.alike(first).equals(CleanText.alike(otherFirst)) && CleanText.alike(last).equals(CleanText.alike(otherLast));
    }

    Person person(PersonId id) {
        return new Person(id, first, last, PersonalCode.parse(code), LocalDate.parse(birthDate), Optional.ofNullable(proposed));
    }

    Identity identity() {
        return new Identity(PersonalCode.parse(code), LocalDate.parse(birthDate), first, last, "");
    }

    @Override
    public String toString() {
        return "PersonalData[…]";
    }
}
