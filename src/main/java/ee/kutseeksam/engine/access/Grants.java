package ee.kutseeksam.engine.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import ee.kutseeksam.organisations.Roles;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/**
 * The engine's authorizations. What everybody needs to see a Tasklist; what a school needs to begin an exam; what an operator
 * needs in Cockpit: to look, to retry and to suspend, but not to do anybody's task or to change what a process goes by. The
 * right to a task itself comes with its candidate group.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;
    private final Roles roles;

    Grants(AuthorizationService authorizations, Roles roles) {
        this.authorizations = authorizations;
        this.roles = roles;
    }

    void give() {
        everybody();
        operator();
        roles.groups().stream().map(Roles.Group::id).filter(group -> group.startsWith("school-")).forEach(this::school);
    }

    private void everybody() {
        grant(null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(null, Resources.FILTER, ANY, Permissions.READ);
        grant(null, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(null, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(null, Resources.USER, ANY, Permissions.READ);
        grant(null, Resources.GROUP, ANY, Permissions.READ);
    }

    private void operator() {
        grant(Identity.OPERATOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Identity.OPERATOR, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.UPDATE, ProcessDefinitionPermissions.SUSPEND, ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        grant(Identity.OPERATOR, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.READ, ProcessInstancePermissions.RETRY_JOB,
                ProcessInstancePermissions.SUSPEND);
        grant(Identity.OPERATOR, Resources.HISTORIC_TASK, ANY, HistoricTaskPermissions.READ);
        grant(Identity.OPERATOR, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(Identity.OPERATOR, Resources.BATCH, ANY, Permissions.READ);
    }

    private void school(String group) {
        grant(group, Resources.PROCESS_DEFINITION, "exam", ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization wanted = authorizations.createNewAuthorization(group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
        if (group != null) {
            wanted.setGroupId(group);
        }
        wanted.setResource(resource);
        wanted.setResourceId(id);
        wanted.setPermissions(permissions);
        Authorization present = present(group, resource, id);
        if (present != null && ((AuthorizationEntity) present).getPermissions() == ((AuthorizationEntity) wanted).getPermissions()) {
            return;
        }
        if (present != null) {
            authorizations.deleteAuthorization(present.getId());
        }
        try {
            authorizations.saveAuthorization(wanted);
        } catch (RuntimeException refused) {
            boolean anotherNodeWasFirst = present(group, resource, id) != null;
            if (!anotherNodeWasFirst) {
                throw refused;
            }
        }
    }

    private Authorization present(String group, Resource resource, String id) {
        AuthorizationQuery query = authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id);
        return (group == null ? query.authorizationType(AUTH_TYPE_GLOBAL) : query.authorizationType(AUTH_TYPE_GRANT).groupIdIn(group))
                .singleResult();
    }
}
