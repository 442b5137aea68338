package ee.kutseeksam.process;

import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of somebody's open tasks those that are theirs in one of their roles. */
@Component
public class TasksOfRole {

    private static final String ASSESSOR = "assessor";

    private final Turns turns;
    private final TaskService tasks;
    private final IdentityService identity;

    TasksOfRole(Turns turns, TaskService tasks, IdentityService identity) {
        this.turns = turns;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** @param group the role's group; who is named in an assessment committee is so as an assessor */
    @Transactional(readOnly = true)
    public List<OpenTask> open(PersonId who, String group) {
        List<OpenTask> all = turns.open(who);
        if (all.isEmpty()) {
            return all;
        }
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            Set<String> theirs = inRole(who, group, all);
            return all.stream().filter(task -> theirs.contains(task.id())).toList();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private Set<String> inRole(PersonId who, String group, List<OpenTask> all) {
        var query = tasks.createTaskQuery().taskIdIn(all.stream().map(OpenTask::id).toArray(String[]::new)).or().taskCandidateGroup(group);
        var asked = group.equals(ASSESSOR) ? query.taskCandidateUser(who.toString()) : query;
        return asked.includeAssignedTasks().endOr().list().stream().map(Task::getId).collect(Collectors.toSet());
    }
}
