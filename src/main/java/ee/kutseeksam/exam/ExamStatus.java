package ee.kutseeksam.exam;

/** How far an exam has come. */
public enum ExamStatus {
    NONE, DRAFT, SENT, RETURNED, ACCEPTED, SCHEDULED, IN_PROGRESS, RESULTS_ENTERED, DECISION_PENDING, DECIDED, COMPLETED, CANCELLED;

    /** Nothing happens to the exam any more. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
