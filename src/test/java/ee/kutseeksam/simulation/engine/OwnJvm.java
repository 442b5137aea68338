package ee.kutseeksam.simulation.engine;

import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The engine keeps its clock once per JVM: where another product runs already, whose clock goes, this one is not started. */
final class OwnJvm implements ExecutionCondition {

    private static boolean begun;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        begun |= ProcessEngines.getProcessEngines().isEmpty();
        return begun ? ConditionEvaluationResult.enabled("alone") : ConditionEvaluationResult.disabled("another product runs in this JVM; mvn gives this test its own");
    }
}
