package ee.kutseeksam.process;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a step knows of where it stands, and the flags by which it tells the diagram what comes next. */
class Step {

    private final VariableScope scope;
    private final String businessKey;

    Step(DelegateExecution execution) {
        this(execution, execution.getProcessBusinessKey());
    }

    Step(VariableScope scope, String businessKey) {
        this.scope = scope;
        this.businessKey = businessKey;
    }

    UUID exam() {
        return UUID.fromString(text("examId"));
    }

    UUID correction() {
        return UUID.fromString(text("correctionId"));
    }

    /** The exam's human number, which is every instance's business key. */
    String number() {
        return businessKey;
    }

    /** The number of the group that this instance, or this one of a task's instances, is about; by the engine's counter in older diagrams. */
    int group() {
        Number number = (Number) scope.getVariable("groupNumber");
        return number != null ? number.intValue() : (Integer) scope.getVariable("loopCounter") + 1;
    }

    String text(String variable) {
        return (String) scope.getVariable(variable);
    }

    /** 0 as long as nothing has been counted. */
    int count(String variable) {
        return scope.getVariable(variable) instanceof Number counted ? counted.intValue() : 0;
    }

    /** Whether the version of the diagram that this instance follows has this element. */
    boolean hasElement(String id) {
        return scope instanceof BpmnModelExecutionContext here && here.getBpmnModelInstance().getModelElementById(id) != null;
    }

    void set(String variable, boolean flag) {
        scope.setVariable(variable, flag);
    }

    void set(String variable, int value) {
        scope.setVariable(variable, value);
    }

    void set(String variable, String id) {
        scope.setVariable(variable, id);
    }

    void set(String variable, Instant moment) {
        scope.setVariable(variable, Date.from(moment));
    }
}
