package ee.kutseeksam.engine.access;

import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.People;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/**
 * The engine's view of our people and roles: a user is a PersonId, a group is a role. It can only be read, so the engine keeps
 * no user, no membership and no password, and its set-up page stays shut.
 */
@Component
public class Identity implements ReadOnlyIdentityProvider, SessionFactory {

    /** The group that sees to the engine in Cockpit. */
    public static final String OPERATOR = "operator";

    private final Roles roles;
    private final People people;

    Identity(Roles roles, People people) {
        this.roles = roles;
        this.people = people;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return this;
    }

    @Override
    public User findUserById(String id) {
        return createUserQuery(null).userId(id).list().stream().findFirst().orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new UsersByRole(roles, people);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return createUserQuery();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("The engine keeps no users");
    }

    /** Nobody signs in at the engine. */
    @Override
    public boolean checkPassword(String id, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String id) {
        return createGroupQuery(null).groupId(id).list().stream().findFirst().orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new RolesAsGroups(roles);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return createGroupQuery();
    }

    @Override
    public Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return createTenantQuery();
    }

    @Override
    public void flush() { }

    @Override
    public void close() { }
}
