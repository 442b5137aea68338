package ee.kutseeksam.candidacy;

/** How one part of the exam went. */
public enum PartResult { NOT_DONE, PASSED, FAILED }
