package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.kernel.PersonId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Turns a few lines of work into the bean that a diagram's element calls, and says on whose behalf it acts. */
@Component
class Steps {

    private final Acting acting;
    private final Standing standing;
    private final FreshSignIn signIn;
    private final TasksInHand inHand;

    Steps(Acting acting, Standing standing, FreshSignIn signIn, TasksInHand inHand) {
        this.acting = acting;
        this.standing = standing;
        this.signIn = signIn;
        this.inHand = inHand;
    }

    /** A service task: acts as the system. */
    JavaDelegate automatic(Consumer<Step> work) {
        return execution -> {
            Step step = new Step(execution);
            acting.as(bySystem(execution, step.exam()));
            work.accept(step);
        };
    }

    private static Act bySystem(DelegateExecution execution, UUID exam) {
        return new Act(Act.SYSTEM, Act.SYSTEM, "", exam, execution.getProcessInstanceId(),
                Definitions.keyAndVersion(execution.getProcessDefinitionId()), execution.getCurrentActivityId(), "", null);
    }

    /** The completion of a user task: acts as the signed-in person, in the role that the task asks for. */
    TaskListener human(Consumer<HumanStep> work) {
        return task -> {
            if (!inHand.take(task.getId())) {
                throw new Conflict(null);
            }
            var services = task.getProcessEngineServices();
            PersonId who = Optional.ofNullable(services.getIdentityService().getCurrentAuthentication())
                    .map(signedIn -> PersonId.of(signedIn.getUserId())).orElseThrow(TurnRule.TASK_IS_YOURS::broken);
            Step place = new Step(task, task.getExecution().getProcessBusinessKey());
            Standing.Role role = standing.of(who, Candidates.of(task.getCandidates()), task.getTaskDefinitionKey(), place.exam(), place.count("groupNumber"))
                    .orElseThrow(() -> noStanding(who, task));
            TurnRule.TASK_IS_FREE.require(task.getAssignee() == null || task.getAssignee().equals(who.toString()));
            HumanStep step = new HumanStep(task, who, role.name());
            acting.as(new Act(who.toString(), role.name(), role.organisation(), step.exam(), task.getProcessInstanceId(),
                    Definitions.keyAndVersion(task.getProcessDefinitionId()), task.getTaskDefinitionKey(), task.getId(),
                    Turns.commandInHand(), role.inPlaceOf()));
            task.setAssignee(who.toString());
            work.accept(step);
        };
    }

    /** A task in hand whose candidates have gone was done by somebody else in this moment. */
    private RuntimeException noStanding(PersonId who, DelegateTask task) {
        return task.getCandidates().isEmpty() ? new Conflict(null) : standing.refusal(who, Candidates.of(task.getCandidates()));
    }

    /** The same for a signature, which needs a fresh sign-in at whatever door it is given. */
    TaskListener signature(Consumer<HumanStep> work) {
        return human(step -> {
            TurnRule.SIGN_IN_IS_FRESH.require(signIn.isNow());
            work.accept(step);
        });
    }
}
