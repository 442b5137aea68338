package ee.kutseeksam.access;

import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * Whose a role is at a moment, or what is asked for or lent of one: all that a decision about it goes by.
 *
 * @param administrators the group of those who give and end it; empty where Kutsekoda does
 * @param owner          who holds it, asks for it or lends it; nobody where it is about an organisation
 * @param others         who else would have it by what is decided
 * @param overseen       whether anybody but those holds the administrators' group
 */
public record WhoseRole(Optional<String> administrators, Optional<PersonId> owner, Set<PersonId> others, boolean overseen, State state) {

    /** Asked for, held, or ended, answered, taken back. */
    public enum State { WAITING, STANDING, OVER }

    boolean isAbout(PersonId who) {
        return isOf(who) || others.contains(who);
    }

    boolean isOf(PersonId who) {
        return owner.filter(who::equals).isPresent();
    }
}
