package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When, where and before whom a group sits.
 *
 * @param start   local time in Estonia
 * @param members the assessment committee (hindamiskomisjon) without its chair
 */
public record Schedule(LocalDateTime start, String place, PersonId chair, List<PersonId> members) {

    public boolean assessedBy(PersonId person) {
        return chair.equals(person) || members.contains(person);
    }
}
