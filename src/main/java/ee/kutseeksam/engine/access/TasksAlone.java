package ee.kutseeksam.engine.access;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * A task is completed and nothing else: what somebody sends along, be it the tick of a form, never becomes a variable. What a
 * process goes by is set by its steps alone. Who has taken a task may put it back, and nobody else.
 */
public class TasksAlone extends TaskServiceImpl {

    @Override
    public void complete(String taskId, Map<String, Object> sentAlong) {
        super.complete(taskId, null);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> sentAlong, boolean deserializeValues) {
        return super.completeWithVariablesInReturn(taskId, null, deserializeValues);
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> sentAlong) {
        super.resolveTask(taskId, null);
    }

    @Override
    public void claim(String taskId, String person) {
        try {
            super.claim(taskId, person);
        } catch (ProcessEngineException refused) {
            throw Finished.refusal(commandExecutor, taskId).orElseThrow(() -> refused);
        }
    }

    @Override
    public void setAssignee(String taskId, String person) {
        commandExecutor.execute(context -> {
            if (person != null || !isOwn(context, taskId)) {
                super.setAssignee(taskId, person);
                return null;
            }
            return context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            });
        });
    }

    private static boolean isOwn(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        return task != null && task.getAssignee() != null && task.getAssignee().equals(context.getAuthenticatedUserId());
    }
}
