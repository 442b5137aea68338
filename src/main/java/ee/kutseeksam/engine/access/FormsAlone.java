package ee.kutseeksam.engine.access;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The same for tasks that are completed by their form: a form's fields are for whoever fills it in, not for the process. */
public class FormsAlone extends FormServiceImpl {

    @Override
    public ProcessInstance submitStartForm(String definition, Map<String, Object> sentAlong) {
        return super.submitStartForm(definition, Map.of());
    }

    @Override
    public ProcessInstance submitStartForm(String definition, String businessKey, Map<String, Object> sentAlong) {
        return super.submitStartForm(definition, null, Map.of());
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> sentAlong) {
        super.submitTaskForm(taskId, Map.of());
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> sentAlong, boolean deserializeValues) {
        return super.submitTaskFormWithVariablesInReturn(taskId, Map.of(), deserializeValues);
    }
}
