package ee.kutseeksam.process;

/** What an exam's instances may be told from outside their tasks: called as the events of the diagrams that wait for it. */
public enum Message {
    LINK_ARRIVED("linkArrived"),
    ORDER_REOPENED("orderReopened"),
    ROSTER_WITHDRAWN("rosterWithdrawn"),
    ROSTER_REOPENED("rosterReopened"),
    GROUP_RESCHEDULED("groupRescheduled"),
    EXAM_CANCELLED("examCancelled"),
    DECIDER_BARRED("deciderBarred"),
    CORRECTION_DECIDER_BARRED("correctionDeciderBarred", "correctionId"),
    RETAKE_RIGHTS_CHANGED("retakeRightsChanged"),
    CORRECTION_WITHDRAWN("correctionWithdrawn", "correctionId"),
    REGISTRATION_RESUMED("registrationResumed"),
    APPLICATION_WITHDRAWN("applicationWithdrawn", "certificateId");

    private final String event;
    private final String subject;

    Message(String event) {
        this(event, "");
    }

    /** @param subject the variable that says which instance is meant */
    Message(String event, String subject) {
        this.event = event;
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    /** The id of the waiting event, and the message's name. */
    public String event() {
        return event;
    }
}
