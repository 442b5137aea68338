package ee.kutseeksam.engine.access;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * A task is completed and nothing else: what somebody sends along, be it the tick of a form, never becomes a variable. What a
 * process goes by is set by its steps alone.
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
}
