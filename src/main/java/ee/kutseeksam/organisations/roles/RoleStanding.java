package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.access.Access;
import ee.kutseeksam.access.Actor;
import ee.kutseeksam.access.RoleAction;
import ee.kutseeksam.access.RoleAnswer;
import ee.kutseeksam.access.WhoseRole;
import ee.kutseeksam.access.WhoseRole.State;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the one decision about everything that is done to a role, and says in words why not. */
@Component
public class RoleStanding {

    private final Roles roles;

    RoleStanding(Roles roles) {
        this.roles = roles;
    }

    /**
     * What of others' roles somebody sees.
     *
     * @param everything   whether they see all organisations
     * @param administered the administrators' roles that they hold
     */
    public record Reach(boolean everything, List<Role> administered) {

        public boolean isNothing() {
            return !everything && administered.isEmpty();
        }

        /** The role in which they look. */
        public Role as() {
            return everything ? Role.KUTSEKODA : administered.get(0);
        }
    }

    public Reach of(PersonId who) {
        Actor actor = actor(who);
        return new Reach(sees(actor, Role.KUTSEKODA), actor.groups().stream().map(Role::of).filter(role -> role.administers() && sees(actor, role)).toList());
    }

    /** Those of these roles whose holders, requests and delegations somebody sees. */
    Predicate<Role> seenBy(PersonId who) {
        Actor actor = actor(who);
        return role -> sees(actor, role);
    }

    private static boolean sees(Actor actor, Role role) {
        var whose = new WhoseRole(role.administrator().map(Role::group), Optional.empty(), Set.of(), false, State.STANDING);
        return Access.decide(actor, RoleAction.SEE_ROLES, whose) == RoleAnswer.YES;
    }

    private Actor actor(PersonId who) {
        return new Actor(who, roles.groupsOf(who));
    }

    /** What a decision about this role goes by. */
    WhoseRole about(Role role, PersonId owner, Set<PersonId> others, State state) {
        Optional<Role> administrator = role.administrator();
        Set<PersonId> gaining = Stream.concat(Stream.ofNullable(owner), others.stream()).collect(Collectors.toSet());
        boolean overseen = administrator.filter(one -> roles.holders(one.group()).stream().anyMatch(holder -> !gaining.contains(holder))).isPresent();
        return new WhoseRole(administrator.map(Role::group), Optional.ofNullable(owner), others, overseen, state);
    }

    RoleAnswer decide(PersonId who, RoleAction action, WhoseRole role) {
        return Access.decide(actor(who), action, role);
    }

    /** Refuses whoever may not. Who does not even see it does not learn that it is there. */
    void require(PersonId who, RoleAction action, WhoseRole role, RoleRule asItStands) {
        require(who, action, role, RoleRule.ENTRY_IS_YOURS, asItStands);
    }

    /**
     * @param theirs     what is said to those whose it is not at all
     * @param asItStands what is said when it cannot be done any more or yet
     */
    void require(PersonId who, RoleAction action, WhoseRole role, RoleRule theirs, RoleRule asItStands) {
        RoleAnswer answer = decide(who, action, role);
        if (answer != RoleAnswer.YES) {
            RoleRule why = switch (answer) {
                case ANOTHER_PERSON -> RoleRule.ANOTHER_PERSON_ANSWERS;
                case ADMINISTRATOR -> RoleRule.ADMINISTRATOR_ANSWERS;
                case NOT_NOW -> asItStands;
                default -> theirs;
            };
            throw why.broken();
        }
    }
}
