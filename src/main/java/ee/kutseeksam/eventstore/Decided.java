package ee.kutseeksam.eventstore;

/** Whether the running transaction has decided something already: whoever waits for somebody outside the house must not have. */
public final class Decided {

    private Decided() { }

    public static boolean anything() {
        return UnitOfWork.running().filter(UnitOfWork::hasDecided).isPresent();
    }
}
