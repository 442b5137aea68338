package ee.kutseeksam.candidacy;

/** Whether the person sat the exam. */
public enum Attendance { PRESENT, ABSENT, EXCUSED, REMOVED }
