package ee.kutseeksam.reimbursement;

/** Where a reimbursement line stands. */
public enum LineStatus { NONE, PAYABLE, REVIEW, NOT_FUNDED, ORDERED }
