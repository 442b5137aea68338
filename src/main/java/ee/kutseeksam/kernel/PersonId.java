package ee.kutseeksam.kernel;

import java.util.UUID;

/** A person, by a random id: the only thing about a person that may stand outside {@code people}. */
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
