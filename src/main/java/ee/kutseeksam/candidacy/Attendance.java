package ee.kutseeksam.candidacy;

/** Whether the person sat the exam. */
public enum Attendance {
    PRESENT, ABSENT,
    /** Away with good reason: the sitting does not count. */
    EXCUSED,
    /** Sent out for a breach. */
    REMOVED;

    private boolean isThere() {
        return this == PRESENT || this == REMOVED;
    }

    /** Whether one person may have both at one exam, for two qualifications. */
    public boolean goesWith(Attendance other) {
        return this == other || isThere() && other.isThere();
    }

    /** Whether it is to be said why. */
    public boolean needsReason() {
        return this == EXCUSED || this == REMOVED;
    }
}
