package ee.kutseeksam.kernel;

/**
 * What a table (DMN) answered: the value, the table's id, the SHA-256 of its text in hex and the id of the row that fired.
 * Kept in the event, so that a later edit of the table changes no past decision.
 */
public record Ruling<T>(T value, String table, String hash, String row) { }
