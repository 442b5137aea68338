package ee.kutseeksam.kernel;

import java.util.UUID;

/**
 * A free text about a person (reason, remark) that is kept encrypted in {@code people}: its id there and a keyed hash (hex) of
 * what it said, so that the log proves the text without holding it.
 */
public record NoteRef(UUID id, String hash) { }
