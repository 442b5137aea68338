package ee.kutseeksam.engine.models;

/** Finds the cause that says the most. */
final class Causes {

    private Causes() { }

    static String last(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
