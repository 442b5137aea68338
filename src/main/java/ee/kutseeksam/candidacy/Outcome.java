package ee.kutseeksam.candidacy;

/** The exam's outcome for one candidacy, by the table {@code resultOutcome} (rules.md 35, 36). */
public enum Outcome { PASSED, PARTIAL, FAILED, ABSENT }
