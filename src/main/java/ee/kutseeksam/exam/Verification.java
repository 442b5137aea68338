package ee.kutseeksam.exam;

/** What the population register says of a person (rules.md 15). */
public enum Verification { MATCH, NAME_DIFFERS, NOT_FOUND, DECEASED, DATA_MISSING }
