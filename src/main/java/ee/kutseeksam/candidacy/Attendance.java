package ee.kutseeksam.candidacy;

/** Whether the person sat the exam. */
public enum Attendance {
    PRESENT, ABSENT,
    /** Away with good reason: the sitting does not count. */
    EXCUSED,
    /** Sent out for a breach. */
    REMOVED;

    /** Whether it is to be said why. */
    public boolean needsReason() {
        return this == EXCUSED || this == REMOVED;
    }
}
