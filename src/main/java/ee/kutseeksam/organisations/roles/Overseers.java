package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Role;
import ee.kutseeksam.organisations.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who decides about a role: the administrators of its organisation and, where there is nobody else, Kutsekoda. Nobody about themselves. */
@Component
public class Overseers {

    private final Roles roles;

    Overseers(Roles roles) {
        this.roles = roles;
    }

    /**
     * What of others' roles somebody sees and decides about.
     *
     * @param everything whether they see all organisations
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

        boolean has(Role role) {
            return everything || role.administrator().filter(administered::contains).isPresent();
        }
    }

    public Reach of(PersonId who) {
        Set<String> groups = roles.groupsOf(who);
        return new Reach(groups.contains(Role.KUTSEKODA.group()), groups.stream().map(Role::of).filter(Role::administers).toList());
    }

    /** Refuses whoever may not answer about this role of these people. Who does not even see it does not learn that it is there. */
    void requireAnswers(PersonId who, Role role, Set<PersonId> about) {
        requireSees(who, role);
        RoleRule.ANOTHER_PERSON_ANSWERS.require(!about.contains(who));
        RoleRule.ADMINISTRATOR_ANSWERS.require(answers(who, role, about));
    }

    boolean answers(PersonId who, Role role, Set<PersonId> about) {
        Optional<Role> administrator = role.administrator();
        return !about.contains(who) && (administrator.filter(one -> roles.holds(who, one.group())).isPresent()
                || roles.holds(who, Role.KUTSEKODA.group()) && administrator.filter(one -> hasAnother(one, about)).isEmpty());
    }

    void requireSees(PersonId who, Role role) {
        RoleRule.ENTRY_IS_YOURS.require(of(who).has(role));
    }

    private boolean hasAnother(Role administrator, Set<PersonId> than) {
        return roles.holders(administrator.group()).stream().anyMatch(one -> !than.contains(one));
    }
}
