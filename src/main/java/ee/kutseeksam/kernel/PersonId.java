package ee.kutseeksam.kernel;

import java.util.Optional;
import java.util.UUID;

/** A person, by a random id: the only thing about a person that may stand outside {@code people}. */
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    /** The id in this text, or nothing when the text is not one: another kind of user's name. */
    public static Optional<PersonId> parse(String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(of(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
