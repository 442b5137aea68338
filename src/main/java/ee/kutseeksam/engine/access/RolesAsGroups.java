package ee.kutseeksam.engine.access;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/** The engine's question after groups, answered from the roles. */
class RolesAsGroups extends GroupQueryImpl {

    private final transient Roles roles;

    RolesAsGroups(Roles roles) {
        this.roles = roles;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().size();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        return Pages.cut(found(), page);
    }

    private List<Group> found() {
        Set<String> ofMember = userId == null ? null : groupsOf(userId);
        return roles.groups().stream()
                .filter(group -> ofMember == null || ofMember.contains(group.id()))
                .filter(group -> id == null || group.id().equals(id))
                .filter(group -> ids == null || List.of(ids).contains(group.id()))
                .filter(group -> Like.fits(name, nameLike, group.label()))
                .filter(group -> tenantId == null)
                .map(RolesAsGroups::group).toList();
    }

    private Set<String> groupsOf(String user) {
        try {
            return roles.groupsOf(PersonId.of(user));
        } catch (IllegalArgumentException nobodyOfOurs) {
            return Set.of();
        }
    }

    private static Group group(Roles.Group role) {
        Group group = new GroupEntity(role.id());
        group.setName(role.label());
        group.setType("role");
        return group;
    }
}
