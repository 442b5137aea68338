package ee.kutseeksam.engine.access;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.process.DoneTask;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** What Tasklist hears in place of the engine's exceptions: whoever comes too late learns who did the task, and when. */
final class Finished {

    private Finished() { }

    /** Somebody was faster; whatever else the engine found wrong follows from that. Empty while the task is open, and for strangers. */
    static Optional<WebApplicationException> refusal(CommandExecutor executor, String taskId) {
        return executor.execute(context -> Optional.ofNullable(context.getAuthentication()).flatMap(asks -> context.runWithoutAuthorization(() -> {
            var engine = context.getProcessEngineConfiguration();
            return DoneTask.refusal(engine.getHistoryService(), engine.getIdentityService(), taskId, PersonId.of(asks.getUserId()),
                    Set.copyOf(asks.getGroupIds()));
        }))).map(Finished::inItsOwnWords);
    }

    /** As an answer that is ready: around an exception of its own the engine would put its English again. */
    static WebApplicationException inItsOwnWords(RuleBroken broken) {
        return new WebApplicationException(broken, Response.status(Status.BAD_REQUEST).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "RuleBroken", "message", broken.getMessage())).build());
    }
}
