package ee.kutseeksam.simulation;

/** Something that must never be so has come about. */
public final class Violation extends AssertionError {

    private static final long serialVersionUID = 1;

    public Violation(String message, Throwable cause) {
        super(message, cause);
    }

    public static void unless(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new Violation(String.format(message, arguments), null);
        }
    }

    /** What went wrong, without the particulars: two runs with the same kind show the same fault. */
    public String kind() {
        String text = getMessage();
        int particulars = text.indexOf(':');
        return particulars < 0 ? text : text.substring(0, particulars);
    }
}
