package ee.kutseeksam.process;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What a turn is about beside its exam: where its process is one certificate's or one correction's. */
@Component
public class TurnSubjects {

    private final RuntimeService runtime;
    private final IdentityService identity;

    TurnSubjects(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    public UUID certificateOf(Turn turn) {
        return subject(turn, "certificateId");
    }

    public UUID correctionOf(Turn turn) {
        return subject(turn, "correctionId");
    }

    private UUID subject(Turn turn, String variable) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return UUID.fromString((String) runtime.getVariable(turn.act().processInstance(), variable));
        } finally {
            identity.setAuthentication(before);
        }
    }
}
