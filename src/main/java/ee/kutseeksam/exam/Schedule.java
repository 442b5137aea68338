package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When, where and before whom a group sits.
 *
 * @param start   local time in Estonia; in the hour that comes twice in autumn, the first of the two
 * @param members the assessment committee (hindamiskomisjon) without its chair
 */
public record Schedule(LocalDateTime start, String place, PersonId chair, List<PersonId> members) {

    public boolean assessedBy(PersonId person) {
        return chair.equals(person) || members.contains(person);
    }

    /** The moment at which the group begins. */
    public Instant begins() {
        return start.atZone(Days.ESTONIA).toInstant();
    }

    /** Whether clocks ever show it: in spring an hour is skipped. */
    boolean startExists() {
        return !Days.ESTONIA.getRules().getValidOffsets(start).isEmpty();
    }
}
