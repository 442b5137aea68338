package ee.kutseeksam.kernel;

/** A part of an exam that is assessed by itself. */
public enum Part { THEORY, PRACTICE }
