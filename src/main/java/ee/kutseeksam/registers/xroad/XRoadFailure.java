package ee.kutseeksam.registers.xroad;

/** Why a question has no answer. What is wrong decides who goes on: an operator, time, a look at the register, or a person. */
public abstract sealed class XRoadFailure extends RuntimeException {

    private final Service service;
    private final String code;

    private XRoadFailure(Service service, String code, String text, Throwable cause) {
        super(service.register().word() + " " + service.name() + ": " + code + (text.isEmpty() ? "" : " (" + text + ")"), cause);
        this.service = service;
        this.code = code;
    }

    public Service service() {
        return service;
    }

    /** The fault's code as it came, or our own word for what was wrong. */
    public String code() {
        return code;
    }

    abstract Outcome outcome();

    /** The request or the agreements are wrong: asked again, it is refused again until an operator mends it. */
    public static final class Configuration extends XRoadFailure {
        Configuration(Service service, String code, String text, Throwable cause) {
            super(service, code, text, cause);
        }

        @Override Outcome outcome() {
            return Outcome.CONFIGURATION;
        }
    }

    /** Nothing was done; asked later, it may answer. */
    public static final class Temporary extends XRoadFailure {
        Temporary(Service service, String code, String text, Throwable cause) {
            super(service, code, text, cause);
        }

        @Override Outcome outcome() {
            return Outcome.TEMPORARY;
        }
    }

    /** Something was written, or not: the register is asked before it is written again. */
    public static final class OutcomeUnknown extends XRoadFailure {
        OutcomeUnknown(Service service, String code, String text, Throwable cause) {
            super(service, code, text, cause);
        }

        @Override Outcome outcome() {
            return Outcome.UNKNOWN;
        }
    }

    /** The register has understood and says no, by a fault instead of by an answer. */
    public static final class Business extends XRoadFailure {
        Business(Service service, String code, String text, Throwable cause) {
            super(service, code, text, cause);
        }

        @Override Outcome outcome() {
            return Outcome.BUSINESS;
        }
    }
}
