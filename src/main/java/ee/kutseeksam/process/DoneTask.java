package ee.kutseeksam.process;

import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** What is said to whoever comes to a task that is done: who did it, and when. */
public final class DoneTask {

    private DoneTask() { }

    /** Empty when the task is not known, not finished, or was never for this person to do: of others' tasks nothing is said. */
    public static Optional<RuleBroken> refusal(HistoryService history, IdentityService identity, String taskId, PersonId who, Set<String> groups) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
                .filter(known -> known.getEndTime() != null)
                .filter(done -> who.toString().equals(done.getAssignee()) || wasFor(history, taskId, who, groups)).map(done -> {
                    String when = Days.estonian(done.getEndTime().toInstant());
                    String whoAndWhen = name(identity, done.getAssignee()).map(doer -> doer + ", " + when).orElse(when);
                    return TurnRule.TASK_IS_OPEN.broken(" (" + whoAndWhen + ")");
                });
    }

    private static boolean wasFor(HistoryService history, String taskId, PersonId who, Set<String> groups) {
        return history.createHistoricIdentityLinkLogQuery().taskId(taskId).type(IdentityLinkType.CANDIDATE).list().stream()
                .anyMatch(link -> who.toString().equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    private static Optional<String> name(IdentityService identity, String official) {
        return Optional.ofNullable(official).map(id -> identity.createUserQuery().userId(id).singleResult())
                .map(user -> user.getFirstName() + " " + user.getLastName());
    }
}
