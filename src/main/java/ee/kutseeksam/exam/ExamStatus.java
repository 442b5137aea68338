package ee.kutseeksam.exam;

/** How far an exam has come. {@code WAITING_FOR_LINK}: its curriculum lacks what an exam needs; {@code REOPENED}: its order is to be filled in again. */
public enum ExamStatus {
    NONE, WAITING_FOR_LINK, REOPENED, DRAFT, SENT, RETURNED, ACCEPTED, SCHEDULED, IN_PROGRESS, RESULTS_ENTERED, DECISION_PENDING, DECIDED, COMPLETED, CANCELLED;

    /** Nothing happens to the exam any more. */
    public boolean isOver() {
        return this == COMPLETED || this == CANCELLED;
    }
}
