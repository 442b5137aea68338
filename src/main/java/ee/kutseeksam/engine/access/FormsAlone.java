package ee.kutseeksam.engine.access;

import ee.kutseeksam.kernel.RuleBroken;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
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
        inItsOwnWords(taskId, () -> {
            super.submitTaskForm(taskId, Map.of());
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> sentAlong, boolean deserializeValues) {
        return inItsOwnWords(taskId, () -> super.submitTaskFormWithVariablesInReturn(taskId, Map.of(), deserializeValues));
    }

    private <T> T inItsOwnWords(String taskId, Supplier<T> submission) {
        try {
            return submission.get();
        } catch (ProcessEngineException refused) {
            throw Finished.refusal(commandExecutor, taskId).or(() -> ruleIn(refused).map(Finished::inItsOwnWords)).orElseThrow(() -> refused);
        }
    }

    private static Optional<RuleBroken> ruleIn(ProcessEngineException refused) {
        return Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause).limit(20)
                .filter(RuleBroken.class::isInstance).map(RuleBroken.class::cast).findFirst();
    }
}
