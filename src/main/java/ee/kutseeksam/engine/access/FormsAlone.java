package ee.kutseeksam.engine.access;

import ee.kutseeksam.kernel.RuleBroken;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The same for tasks that are completed by their form: a form's fields are for whoever fills it in, not for the process. A
 * broken rule reaches them as its own sentence, without the engine's words around it.
 */
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
        inItsOwnWords(() -> {
            super.submitTaskForm(taskId, Map.of());
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> sentAlong, boolean deserializeValues) {
        return inItsOwnWords(() -> super.submitTaskFormWithVariablesInReturn(taskId, Map.of(), deserializeValues));
    }

    private static <T> T inItsOwnWords(Supplier<T> submission) {
        try {
            return submission.get();
        } catch (ProcessEngineException refused) {
            RuleBroken broken = Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause).limit(20)
                    .filter(RuleBroken.class::isInstance).map(RuleBroken.class::cast).findFirst().orElseThrow(() -> refused);
            throw new RestException(Status.BAD_REQUEST, broken, broken.getMessage());
        }
    }
}
