package ee.kutseeksam.access;

import ee.kutseeksam.kernel.PersonId;
import java.util.Set;

/**
 * Who asks.
 *
 * @param groups that the person holds today, {@code school-51}, {@code kutsekoda}
 */
public record Actor(PersonId who, Set<String> groups) {

    /** Whether they hold it for any organisation, or without one. */
    boolean holdsAny(RoleKind kind) {
        return groups.stream().anyMatch(group -> group.equals(kind.id()) || group.startsWith(kind.id() + "-"));
    }
}
