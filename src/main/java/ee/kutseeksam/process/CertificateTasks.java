package ee.kutseeksam.process;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Which certificate a turn is about, where its process is one certificate's. */
@Component
public class CertificateTasks {

    private final RuntimeService runtime;
    private final IdentityService identity;

    CertificateTasks(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    public UUID certificateOf(Turn turn) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return UUID.fromString((String) runtime.getVariable(turn.act().processInstance(), "certificateId"));
        } finally {
            identity.setAuthentication(before);
        }
    }
}
