package ee.kutseeksam.eventstore;

import org.springframework.stereotype.Component;

/** Makes the repository of one kind of thing. */
@Component
public class Repositories {

    private final Log log;
    private final Projections projections;

    Repositories(Log log, Projections projections) {
        this.log = log;
        this.projections = projections;
    }

    /**
     * @param kind    the stream's prefix, without a hyphen; never changed once in the log
     * @param initial the state before the first event
     */
    public <S> Repository<S> of(String kind, S initial) {
        return new StreamRepository<>(kind, false, initial, log, projections);
    }

    /** The same for things that many change at once: whoever changes one waits until the one before is done. */
    public <S> Repository<S> oneAtATime(String kind, S initial) {
        return new StreamRepository<>(kind, true, initial, log, projections);
    }
}
