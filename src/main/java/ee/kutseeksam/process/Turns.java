package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.organisations.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door through which pages and the API move a diagram on: start an exam, take a turn, complete a task. */
@Component
public class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final ThreadLocal<UUID> COMMAND = new ThreadLocal<>();

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final HistoryService history;
    private final Roles roles;
    private final Standing standing;
    private final Acting acting;
    private final OpenTasks open;
    private final TasksInHand inHand;

    Turns(TaskService tasks, RuntimeService runtime, IdentityService identity, HistoryService history, Roles roles,
          Standing standing, Acting acting, OpenTasks open, TasksInHand inHand) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.history = history;
        this.roles = roles;
        this.standing = standing;
        this.acting = acting;
        this.open = open;
        this.inHand = inHand;
    }

    /** Says which command the rest of this request is; it stands in every event's meta. */
    public static void commandIs(UUID command) {
        COMMAND.set(command);
    }

    public static void commandIsDone() {
        COMMAND.remove();
    }

    static UUID commandInHand() {
        return COMMAND.get();
    }

    /** This person's turn at this task; the rest of the transaction acts in their name. Refuses when it is not their turn. */
    @Transactional
    public Turn take(PersonId who, String taskId, String step) {
        return takeAny(who, taskId, Set.of(step));
    }

    /** The same for a turn that several steps give. */
    @Transactional
    public Turn takeAny(PersonId who, String taskId, Set<String> allowed) {
        inHand.take(taskId);
        Turn turn = look(who, taskId);
        TurnRule.TASK_ASKS_FOR_THIS.require(allowed.contains(turn.step()));
        acting.as(turn.act());
        return turn;
    }

    /** From here on the same turn acts upon another exam, which it has made. */
    public void actFor(Turn turn, UUID exam) {
        acting.as(turn.act().upon(exam));
    }

    /** The same without acting: for showing the task. */
    @Transactional
    public Turn look(PersonId who, String taskId) {
        OpenTasks.Found found = open.find(taskId).orElseThrow(() -> done(who, taskId).orElseGet(TurnRule.TASK_IS_YOURS::broken));
        OpenTask task = found.task();
        Standing.Role role = standing.of(who, found.offeredTo(), task.step(), task.exam(), task.group())
                .orElseThrow(() -> done(who, taskId).orElseGet(() -> standing.refusal(who, found.offeredTo())));
        TurnRule.TASK_IS_FREE.require(task.assignee().isEmpty() || task.assignee().get().equals(who.toString()));
        var act = new Act(who.toString(), role.name(), role.organisation(), task.exam(), found.instance(),
                Definitions.keyAndVersion(found.definition()), task.step(), taskId, commandInHand(), role.inPlaceOf());
        return new Turn(taskId, task.step(), task.exam(), task.number(), task.group(), Optional.of(task.since()), who, act);
    }

    /** Somebody may have done it between two looks at it. */
    private Optional<RuleBroken> done(PersonId who, String taskId) {
        return withoutAuthorization(() -> DoneTask.refusal(history, identity, taskId, who, roles.groupsOf(who)));
    }

    /** Completes the task: its listener decides, and a broken rule leaves it open. */
    @Transactional
    public void complete(PersonId who, String taskId) {
        look(who, taskId);
        identity(who, roles.groupsOf(who), () -> EngineRefusal.unwrapping(() -> {
            tasks.complete(taskId);
            return null;
        }));
    }

    /** Starts an exam's process for this school, if the person represents it, or for the first that they do; gives its first task's id. */
    @Transactional
    public String startExam(PersonId who, Optional<String> school) {
        Set<String> all = roles.groupsOf(who);
        Set<String> acting = school.map(code -> "school-" + code).filter(all::contains).map(Set::of).orElse(all);
        String instance = identity(who, acting, () -> runtime.startProcessInstanceByKey("exam").getId());
        String number = withoutAuthorization(() -> (String) runtime.getVariable(instance, "examNumber"));
        return open.ofExam(number).stream().filter(task -> task.step().equals("placeOrder")).findFirst().orElseThrow().id();
    }

    /** Tasks that wait for this person or for a group of theirs, the most urgent first. */
    @Transactional(readOnly = true)
    public List<OpenTask> open(PersonId who) {
        return open.open(who, roles.groupsOf(who));
    }

    /** Tasks of this person's groups and their own, also those that a colleague has taken: what Tasklist shows them. */
    @Transactional(readOnly = true)
    public List<OpenTask> inSight(PersonId who) {
        return open.inSight(who, roles.groupsOf(who));
    }

    /** What the exam waits for at present, whoever's turn it is. */
    @Transactional(readOnly = true)
    public List<OpenTask> ofExam(String number) {
        return open.ofExam(number);
    }

    private <T> T identity(PersonId who, Set<String> groups, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(who.toString(), List.copyOf(groups));
        try {
            return work.get();
        } catch (AuthorizationException foreign) {
            LOG.debug("refused by the engine", foreign);
            throw TurnRule.TASK_IS_YOURS.broken();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private <T> T withoutAuthorization(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }
}
