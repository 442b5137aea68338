package ee.kutseeksam.eventstore;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the views be asked how one exam stood at a given moment: the same questions, over a copy drawn up to that moment. */
@Component
public class Moment {

    private final Projections projections;
    private final Log log;
    private final TransactionTemplate transaction;

    Moment(Projections projections, Log log, TransactionTemplate transaction) {
        this.projections = projections;
        this.log = log;
        this.transaction = transaction;
    }

    /** Answers the question as of now, or as of the given moment with nothing but this exam in the views. */
    public <T> T ask(UUID subject, Optional<Instant> at, Supplier<T> question) {
        if (at.isEmpty()) {
            return question.get();
        }
        return transaction.execute(status -> {
            projections.hideBehindScratch();
            projections.keep(log.ofSubject(subject, at).stream().map(Recorded::happened).toList());
            return question.get();
        });
    }
}
