package ee.kutseeksam.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has decided so far. It shows its own decisions to later steps of the same transaction, and at the
 * transaction's end first updates the views and then, last of all, appends to the log: the log's lock is held for a moment only.
 */
public final class UnitOfWork implements TransactionSynchronization {

    private final Log log;
    private final Projections projections;
    private final Map<String, Stream> streams = new HashMap<>();
    private final List<Happened> events = new ArrayList<>();
    private final Map<UUID, String> names = new HashMap<>();
    private Act act;

    record Stream(Object state, int nextVersion) { }

    private UnitOfWork(Log log, Projections projections) {
        this.log = log;
        this.projections = projections;
    }

    /** Says on whose behalf the rest of this transaction acts. */
    static void actAs(Act act, Log log, Projections projections) {
        of(log, projections).act = act;
    }

    static UnitOfWork of(Log log, Projections projections) {
        return running().orElseGet(() -> {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("a decision needs a transaction");
            }
            var unit = new UnitOfWork(log, projections);
            TransactionSynchronizationManager.registerSynchronization(unit);
            TransactionSynchronizationManager.bindResource(UnitOfWork.class, unit);
            return unit;
        });
    }

    static Optional<UnitOfWork> running() {
        return Optional.ofNullable((UnitOfWork) TransactionSynchronizationManager.getResource(UnitOfWork.class));
    }

    Optional<Stream> stream(String name) {
        return Optional.ofNullable(streams.get(name));
    }

    void remember(String name, Stream stream) {
        streams.put(name, stream);
    }

    void add(String stream, Happened happened) {
        names.put(happened.id(), stream);
        events.add(happened);
    }

    boolean hasDecided() {
        return !events.isEmpty();
    }

    Optional<Act> actIfSaid() {
        return Optional.ofNullable(act);
    }

    Act act() {
        if (act == null) {
            throw new IllegalStateException("nobody said who acts");
        }
        return act;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!events.isEmpty()) {
            keepViews();
            log.append(events, names);
        }
    }

    /** Views come first, so a lost race may meet its winner's row there before it meets the taken version in the log. */
    private void keepViews() {
        try {
            projections.keep(List.copyOf(events));
        } catch (DuplicateKeyException lost) {
            throw new Conflict(lost);
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(UnitOfWork.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(UnitOfWork.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(UnitOfWork.class);
    }
}
