package ee.kutseeksam.engine.access;

import ee.kutseeksam.access.Access;
import ee.kutseeksam.access.Action;
import ee.kutseeksam.access.Actor;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What the signed-in person may do today; asked anew at every request, so a role that has ended opens nothing. */
@Component
public class WorkingRoles {

    private final Roles roles;

    WorkingRoles(Roles roles) {
        this.roles = roles;
    }

    Set<String> of(Authentication signedIn) {
        return person(signedIn).map(roles::groupsOf).orElse(Set.of());
    }

    public boolean hasAny(Authentication signedIn) {
        return !of(signedIn).isEmpty();
    }

    public boolean isOperator(Authentication signedIn) {
        Set<String> groups = of(signedIn);
        return !groups.isEmpty() && Access.may(new Actor(PersonId.of(signedIn.getName()), groups), Action.OPERATE);
    }

    /** Whether there can be tasks for this person. */
    static boolean hasTasks(Set<String> groups) {
        return groups.stream().anyMatch(group -> group.matches("(school|body|commission)-.+|kutsekoda|assessor"));
    }

    private static Optional<PersonId> person(Authentication signedIn) {
        return Optional.ofNullable(signedIn).filter(Authentication::isAuthenticated).flatMap(one -> PersonId.parse(one.getName()));
    }
}
