package ee.kutseeksam.people;

import ee.kutseeksam.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has looked at somebody's data: for the person concerned. */
public interface Reads {

    /**
     * One look, whatever of the person was seen in it.
     *
     * @param actor        PersonId as text, or {@code system}
     * @param organisation code of the organisation acted for, or empty
     */
    record Look(Instant at, String actor, String role, String organisation, String purpose, Optional<UUID> exam, String channel) { }

    /** Newest first, from so many on. */
    List<Look> of(PersonId subject, int offset, int most);

    int count(PersonId subject);
}
