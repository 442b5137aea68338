package ee.kutseeksam.process;

import ee.kutseeksam.kernel.PersonId;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A step that a person completes: also knows who, in which role. */
final class HumanStep extends Step {

    private final PersonId who;
    private final String role;

    HumanStep(DelegateTask task, PersonId who, String role) {
        super(task, task.getExecution().getProcessBusinessKey());
        this.who = who;
        this.role = role;
    }

    PersonId who() {
        return who;
    }

    String role() {
        return role;
    }
}
