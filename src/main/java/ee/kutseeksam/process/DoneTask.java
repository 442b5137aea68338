package ee.kutseeksam.process;

import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.RuleBroken;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;

/** What is said to whoever comes to a task that is done: who did it, and when. */
public final class DoneTask {

    private DoneTask() { }

    /** Empty when the task is not known or not finished. Asked without authorization: who may hear it has been seen to. */
    public static Optional<RuleBroken> refusal(HistoryService history, IdentityService identity, String taskId) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult())
                .filter(known -> known.getEndTime() != null).map(done -> {
                    String when = Days.estonian(done.getEndTime().toInstant());
                    String whoAndWhen = name(identity, done.getAssignee()).map(who -> who + ", " + when).orElse(when);
                    return TurnRule.TASK_IS_OPEN.broken(" (" + whoAndWhen + ")");
                });
    }

    private static Optional<String> name(IdentityService identity, String official) {
        return Optional.ofNullable(official).map(id -> identity.createUserQuery().userId(id).singleResult())
                .map(user -> user.getFirstName() + " " + user.getLastName());
    }
}
