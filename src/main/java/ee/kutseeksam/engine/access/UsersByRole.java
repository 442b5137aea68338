package ee.kutseeksam.engine.access;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's question after users, answered from the roles; names are those of officials. */
class UsersByRole extends UserQueryImpl {

    private final transient Roles roles;
    private final transient People people;

    UsersByRole(Roles roles, People people) {
        this.roles = roles;
        this.people = people;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().size();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        return Pages.cut(found(), page);
    }

    private List<User> found() {
        List<PersonId> ids = asked().flatMap(UsersByRole::person).distinct().toList();
        Map<PersonId, String> names = people.officialNames(ids);
        return ids.stream().map(id -> user(id, names.getOrDefault(id, ""))).filter(this::fits).toList();
    }

    private Stream<String> asked() {
        Collection<String> some = id != null ? List.of(id) : ids != null ? List.of(ids)
                : (groupId != null ? roles.holders(groupId) : roles.everybody()).stream().map(PersonId::toString).toList();
        return some.stream();
    }

    private boolean fits(User user) {
        return (id == null || user.getId().equals(id))
                && (ids == null || List.of(ids).contains(user.getId()))
                && (groupId == null || roles.holds(PersonId.of(user.getId()), groupId))
                && Like.fits(firstName, firstNameLike, user.getFirstName()) && Like.fits(lastName, lastNameLike, user.getLastName())
                && email == null && emailLike == null && tenantId == null;
    }

    private static User user(PersonId person, String name) {
        int lastName = name.lastIndexOf(' ') + 1;
        User user = new UserEntity(person.toString());
        user.setFirstName(name.substring(0, lastName).strip());
        user.setLastName(name.substring(lastName));
        return user;
    }

    private static Stream<PersonId> person(String id) {
        try {
            return Stream.of(PersonId.of(id));
        } catch (IllegalArgumentException nobodyOfOurs) {
            return Stream.empty();
        }
    }
}
