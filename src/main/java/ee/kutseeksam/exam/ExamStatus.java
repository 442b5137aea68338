package ee.kutseeksam.exam;

/** How far an exam has come. */
public enum ExamStatus {
    NONE, DRAFT, SENT, RETURNED, ACCEPTED, SCHEDULED, IN_PROGRESS, RESULTS_ENTERED, DECISION_PENDING, DECIDED, COMPLETED
}
