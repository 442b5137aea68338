package ee.kutseeksam.reimbursement;

/** Whether the state pays for a learner's exam, by the table {@code funding} (rules.md 61, 63). */
public enum Funded { YES, NO, REVIEW }
