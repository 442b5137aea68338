package ee.kutseeksam.process;

/** What an exam's instances may be told from outside their tasks: called as the events of the diagrams that wait for it. */
public enum Message {
    ROSTER_WITHDRAWN("rosterWithdrawn"),
    ROSTER_REOPENED("rosterReopened"),
    GROUP_RESCHEDULED("groupRescheduled"),
    EXAM_CANCELLED("examCancelled"),
    RETAKE_RIGHTS_CHANGED("retakeRightsChanged");

    private final String event;

    Message(String event) {
        this.event = event;
    }

    /** The id of the waiting event, and the message's name. */
    public String event() {
        return event;
    }
}
