package ee.kutseeksam.registers.xroad;

/** An answer of the right form that says something impossible: of another person, or nothing at all. Nothing of it is used. */
public final class WrongAnswer extends RuntimeException {

    /** @param code our own word or the register's code; never its text, which may name people */
    public WrongAnswer(Service service, String code) {
        super(service.register().word() + " " + service.name() + ": " + code);
    }
}
