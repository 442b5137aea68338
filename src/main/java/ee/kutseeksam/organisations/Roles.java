package ee.kutseeksam.organisations;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds which role today, by the product's clock. A role for an organisation is a group: {@code school-51},
 * {@code body-KA-LEIB}, {@code commission-KA-LEIB} (chair and deputy of its kutsekomisjon, who decide and sign), {@code kutsekoda},
 * {@code analyst}, {@code operator}, {@code assessor}; {@code admin-school-51} and {@code admin-body-KA-LEIB} give and end the roles of
 * their organisation. A role is held by oneself or, for some days, in somebody's place; one of a closed organisation is not held,
 * but for a committee that has been taken over.
 */
public interface Roles {

    /** A group with its Estonian label, e.g. "Haapsalu Kutsehariduskeskus: kooli esindaja". */
    record Group(String id, String label) { }

    Set<String> groupsOf(PersonId person);

    boolean holds(PersonId person, String group);

    /** In whose place this person holds the group, by a delegation; empty when it is theirs. */
    Optional<PersonId> inPlaceOf(PersonId person, String group);

    /** The last day on which this person held a group that they no longer hold, by themselves or in somebody's place. */
    Optional<LocalDate> lastDay(PersonId person, String group);

    /** In a stable order. */
    List<PersonId> holders(String group);

    /** Everybody who holds any role today, in a stable order. */
    List<PersonId> everybody();

    /** Every group that there can be, whether or not anybody holds it, by label. */
    List<Group> groups();
}
