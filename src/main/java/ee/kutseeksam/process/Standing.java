package ee.kutseeksam.process;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** In which role somebody may do a task: the candidate group that they hold, or being named themselves. */
@Component
class Standing {

    /** @param organisation code, or empty for a role without one */
    record Role(String name, String organisation) { }

    private final Roles roles;

    Standing(Roles roles) {
        this.roles = roles;
    }

    Optional<Role> of(PersonId who, Collection<IdentityLink> links) {
        boolean named = links.stream().anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                && who.toString().equals(link.getUserId()));
        Optional<Role> held = links.stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .filter(link -> link.getGroupId() != null && roles.holds(who, link.getGroupId()))
                .findFirst().map(link -> role(link.getGroupId()));
        return named ? Optional.of(new Role("assessor", held.map(Role::organisation).orElse(""))) : held;
    }

    static Role role(String group) {
        int hyphen = group.indexOf('-');
        return hyphen < 0 ? new Role(group, "") : new Role(group.substring(0, hyphen), group.substring(hyphen + 1));
    }
}
