package ee.kutseeksam.registers.xroad;

import java.io.IOException;

/** What came back is not the answer of a register. */
final class NoAnswer extends IOException {

    enum Why {
        /** 4xx: the one who answered refused to pass it on. */
        HTTP_REFUSED(Outcome.CONFIGURATION, Outcome.CONFIGURATION),
        HTTP_FAILED(Outcome.TEMPORARY, Outcome.UNKNOWN),
        NOT_XML(Outcome.TEMPORARY, Outcome.UNKNOWN),
        DOCTYPE(Outcome.TEMPORARY, Outcome.UNKNOWN),
        TOO_LARGE(Outcome.TEMPORARY, Outcome.UNKNOWN),
        WRONG_ECHO(Outcome.TEMPORARY, Outcome.UNKNOWN),
        WRONG_CONTENT(Outcome.TEMPORARY, Outcome.UNKNOWN);

        private final Outcome reading;
        private final Outcome writing;

        Why(Outcome reading, Outcome writing) {
            this.reading = reading;
            this.writing = writing;
        }

        Outcome outcome(boolean writes) {
            return writes ? writing : reading;
        }
    }

    private final Why why;

    NoAnswer(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
