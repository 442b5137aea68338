package ee.kutseeksam.process;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for acts upon an exam that no task asks for: withdrawing, cancelling, rescheduling, replacing somebody. What was decided
 * reaches the diagrams as a message to the exam's instances, or as an instance of its own.
 */
@Component
public class Interventions {

    private final Standing standing;
    private final Acting acting;
    private final Repository<Exam> exams;
    private final RuntimeService runtime;
    private final IdentityService identity;

    Interventions(Standing standing, Acting acting, Repository<Exam> exams, RuntimeService runtime, IdentityService identity) {
        this.standing = standing;
        this.acting = acting;
        this.exams = exams;
        this.runtime = runtime;
        this.identity = identity;
    }

    /**
     * This person's act in the role in which it is theirs; the rest of the transaction acts in that role. Refuses whoever has no such
     * role. Whether the exam allows it as it stands, the exam says by its own rule.
     */
    @Transactional
    public Turn begin(PersonId who, UUID exam, Action deed) {
        Standing.Role role = standing.of(who, deed, exam).orElseThrow(() -> standing.refusal(who, deed, exam));
        var act = new Act(who.toString(), role.name(), role.organisation(), exam, "", "", deed.activity(), "", Turns.commandInHand(), role.inPlaceOf());
        acting.as(act);
        return new Turn("", deed.activity(), exam, exams.get(exam).number(), 0, Optional.empty(), who, act);
    }

    /** Tells every instance of the exam that waits for this message; nobody need wait for it. */
    @Transactional
    public void tell(String number, Message message) {
        withoutAuthorization(() -> about(number, message).correlateAll());
    }

    /** Moves the instances that wait for this message; refuses when none does, because the exam has gone on meanwhile. */
    @Transactional
    public void move(String number, Message message) {
        withoutAuthorization(() -> TurnRule.EXAM_WAITS_FOR_IT.require(!about(number, message).correlateAllWithResult().isEmpty()));
    }

    /** The same for the one instance of a group, whose number the diagram reckons as a long. */
    @Transactional
    public void move(String number, Message message, int group) {
        withoutAuthorization(() -> TurnRule.EXAM_WAITS_FOR_IT.require(
                !about(number, message).processInstanceVariableEquals("groupNumber", (long) group).correlateAllWithResult().isEmpty()));
    }

    /** Whether anything waits for this message at present. */
    @Transactional(readOnly = true)
    public boolean isAwaited(String number, Message message) {
        return freely(() -> runtime.createExecutionQuery().processInstanceBusinessKey(number)
                .messageEventSubscriptionName(message.event()).count() > 0);
    }

    /** The same for the one instance about a correction. */
    @Transactional
    public void move(Message message, UUID subject) {
        withoutAuthorization(() -> TurnRule.EXAM_WAITS_FOR_IT.require(!about(message, subject).correlateAllWithResult().isEmpty()));
    }

    /** Tells the one instance about a certificate or a correction, if it waits for this message. */
    @Transactional
    public void tell(Message message, UUID subject) {
        withoutAuthorization(() -> about(message, subject).correlateAll());
    }

    private MessageCorrelationBuilder about(Message message, UUID subject) {
        return runtime.createMessageCorrelation(message.event()).processInstanceVariableEquals(message.subject(), subject.toString());
    }

    /** Starts an instance of its own beside the exam's: what every instance of an exam knows, and {@code more}. */
    @Transactional
    public void start(String process, UUID id, Map<String, Object> more) {
        Exam exam = exams.get(id);
        Map<String, Object> variables = new HashMap<>(Map.of("examId", id.toString(), "examNumber", exam.number(),
                "school", exam.placed().school(), "awardingBody", exam.placed().awardingBody()));
        variables.putAll(more);
        withoutAuthorization(() -> runtime.startProcessInstanceByKey(process, exam.number(), variables));
    }

    private MessageCorrelationBuilder about(String number, Message message) {
        return runtime.createMessageCorrelation(message.event()).processInstanceBusinessKey(number);
    }

    private void withoutAuthorization(Runnable work) {
        freely(() -> {
            work.run();
            return null;
        });
    }

    /** Asks the engine whatever the signed-in person may see. */
    <T> T freely(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return EngineRefusal.unwrapping(work);
        } finally {
            identity.setAuthentication(before);
        }
    }
}
