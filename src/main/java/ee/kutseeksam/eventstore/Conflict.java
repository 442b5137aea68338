package ee.kutseeksam.eventstore;

/** Somebody else changed the same thing first; nothing of this transaction was kept. */
public final class Conflict extends RuntimeException {

    public Conflict(Throwable cause) {
        super("Keegi teine muutis vahepeal samu andmeid. Laadi leht uuesti ja proovi siis uuesti.", cause);
    }
}
