package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.ImpossibleAnswer;

/** An answer of the right form that says something impossible: of another person, or nothing at all. Nothing of it is used. */
public final class WrongAnswer extends ImpossibleAnswer {

    private final boolean refusal;

    /** @param code our own word or the register's code; never its text, which may name people */
    public WrongAnswer(Service service, String code) {
        this(service, code, false);
    }

    private WrongAnswer(Service service, String code, boolean refusal) {
        super(service.register().word() + " " + service.name() + ": " + FaultTable.readable(code));
        this.refusal = refusal;
    }

    /** The register has understood and says no within its answer. */
    public static WrongAnswer refusal(Service service, String code) {
        return new WrongAnswer(service, code, true);
    }

    public boolean isRefusal() {
        return refusal;
    }
}
