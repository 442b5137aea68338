package ee.kutseeksam.registers.xroad;

/** How an exchange ended. */
public enum Outcome {

    ANSWERED, CONFIGURATION, TEMPORARY, UNKNOWN, BUSINESS;

    XRoadFailure failure(Service service, String code, String text, Throwable cause) {
        if (this == CONFIGURATION) {
            return new XRoadFailure.Configuration(service, code, text, cause);
        }
        if (this == BUSINESS) {
            return new XRoadFailure.Business(service, code, text, cause);
        }
        return this == UNKNOWN ? new XRoadFailure.OutcomeUnknown(service, code, text, cause)
                : new XRoadFailure.Temporary(service, code, text, cause);
    }
}
