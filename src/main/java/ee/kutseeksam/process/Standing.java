package ee.kutseeksam.process;

import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.organisations.Roles;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** In which role somebody may do a task: the candidate group that they hold, or being named themselves. One's own role comes first. */
@Component
class Standing {

    /**
     * @param organisation code, or empty for a role without one
     * @param inPlaceOf    PersonId as text of who has delegated it, or empty
     */
    record Role(String name, String organisation, String inPlaceOf) { }

    private final Roles roles;

    Standing(Roles roles) {
        this.roles = roles;
    }

    Optional<Role> of(PersonId who, Collection<IdentityLink> links) {
        boolean named = links.stream().anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType())
                && who.toString().equals(link.getUserId()));
        Optional<Role> held = in(who, groups(links));
        return named ? Optional.of(new Role("assessor", held.map(Role::organisation).orElse(""), "")) : held;
    }

    /** The first of these groups that is theirs, or the first that they hold in another's place. */
    Optional<Role> in(PersonId who, List<String> groups) {
        return groups.stream().filter(group -> roles.holds(who, group)).map(group -> role(who, group))
                .min(Comparator.comparing(role -> !role.inPlaceOf().isEmpty()));
    }

    /** Why somebody has no standing: a role that has ended is told, with who can give it back. */
    RuleBroken refusal(PersonId who, Collection<IdentityLink> links) {
        return ended(who, groups(links)).orElseGet(TurnRule.TASK_IS_YOURS::broken);
    }

    Optional<RuleBroken> ended(PersonId who, List<String> groups) {
        return groups.stream().flatMap(group -> roles.lastDay(who, group).map(day -> TurnRule.ROLE_HAS_ENDED.broken(label(group),
                Days.estonian(day))).stream()).findFirst();
    }

    private Role role(PersonId who, String group) {
        var held = ee.kutseeksam.organisations.Role.of(group);
        return new Role(held.kind(), held.organisation(), roles.inPlaceOf(who, group).map(PersonId::toString).orElse(""));
    }

    private String label(String group) {
        return roles.groups().stream().filter(one -> one.id().equals(group)).map(Roles.Group::label).findFirst().orElse(group);
    }

    private static List<String> groups(Collection<IdentityLink> links) {
        return links.stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).toList();
    }
}
