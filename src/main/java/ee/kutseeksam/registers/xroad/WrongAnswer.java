package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.ImpossibleAnswer;

/** An answer of the right form that says something impossible: of another person, or nothing at all. Nothing of it is used. */
public final class WrongAnswer extends ImpossibleAnswer {

    /** @param code our own word or the register's code; never its text, which may name people */
    public WrongAnswer(Service service, String code) {
        super(service.register().word() + " " + service.name() + ": " + FaultTable.readable(code));
    }
}
