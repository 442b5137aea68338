package ee.kutseeksam.kernel;

/** Something that happened to one {@code S}; its simple class name is its type in the log for ever. */
public interface Event<S> {

    S applyTo(S state);
}
