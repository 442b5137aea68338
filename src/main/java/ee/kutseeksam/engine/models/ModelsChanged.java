package ee.kutseeksam.engine.models;

/** Told inside the program when at least one model was deployed anew. */
public record ModelsChanged() { }
