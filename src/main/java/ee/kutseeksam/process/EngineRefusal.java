package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.kernel.RuleBroken;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Finds in what the engine threw the rule that a step refused by, or that somebody else moved the same instance first. */
final class EngineRefusal {

    private static final String ENGINE = "org.camunda.bpm.engine.";
    /** What the engine says of a message whose receiver somebody else moved on between finding and telling it. */
    private static final String GONE = "does not have a subscription to a message event";

    private EngineRefusal() { }

    static <T> T unwrapping(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException wrapped) {
            throw unwrapped(wrapped);
        }
    }

    static RuntimeException unwrapped(RuntimeException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) {
                return broken;
            }
            if (cause instanceof Conflict conflict) {
                return conflict;
            }
            if (isLostRace(cause)) {
                return new Conflict(cause);
            }
        }
        return wrapped;
    }

    /** Who comes second may find the instance's executions gone while walking through them, before the engine compares revisions. */
    private static boolean isLostRace(Throwable cause) {
        return cause instanceof OptimisticLockingException || cause instanceof NullValueException
                || cause instanceof ProcessEngineException && String.valueOf(cause.getMessage()).contains(GONE)
                || cause instanceof NullPointerException && Stream.of(cause.getStackTrace()).limit(1).anyMatch(at -> at.getClassName().startsWith(ENGINE));
    }
}
