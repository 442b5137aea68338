package ee.kutseeksam.eventstore;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a step or a page says who acts, before it changes anything. */
@Component
public class Acting {

    private final Log log;
    private final Projections projections;

    Acting(Log log, Projections projections) {
        this.log = log;
        this.projections = projections;
    }

    /** The rest of the running transaction acts on this behalf: it becomes the meta of every event. */
    public void as(Act act) {
        UnitOfWork.actAs(act, log, projections);
    }

    /** On whose behalf the running transaction acts, once somebody has said so. */
    public Optional<Act> act() {
        return UnitOfWork.running().flatMap(UnitOfWork::actIfSaid);
    }

    /** From here on the same act is upon another exam. */
    public void upon(UUID exam) {
        as(UnitOfWork.of(log, projections).act().upon(exam));
    }
}
