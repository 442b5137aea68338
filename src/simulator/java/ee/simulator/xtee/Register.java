package ee.simulator.xtee;

import java.util.Set;

/** A register behind the security server: its services, each by its code. */
public interface Register {

    /** The subsystem's name, e.g. rr. */
    String subsystem();

    /** Codes with their versions, e.g. RR434.v1; those of REST without. */
    Set<String> services();

    default Set<String> restServices() {
        return Set.of();
    }

    /**
     * @param request as an object of the wire
     * @param refused the register is told at the fault desk to refuse, in its own way
     */
    Object answer(Object request, boolean refused) throws SoapFault;

    /** The answer to a REST request as JSON text. */
    default String answerRest(String body, boolean refused) {
        throw new UnsupportedOperationException();
    }
}
