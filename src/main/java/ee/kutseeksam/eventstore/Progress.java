package ee.kutseeksam.eventstore;

/** How far a long work has come. */
@FunctionalInterface
public interface Progress {

    /** @param done parts done of {@code all}; called in order */
    void reached(long done, long all);
}
