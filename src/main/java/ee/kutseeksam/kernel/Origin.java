package ee.kutseeksam.kernel;

/** Where an applicant came from: never changed afterwards (rules.md 24). */
public enum Origin {
    /** A learner whom the education register listed. */
    EHIS,
    /** Typed in by hand: a working-world applicant, for ever, never state-funded. */
    MANUAL
}
