package ee.kutseeksam.people;

import java.util.Optional;
import java.util.UUID;

/**
 * On whose behalf and what for personal data is read; kept with every read.
 *
 * @param who          PersonId as text, or {@code system}
 * @param organisation code of the organisation acted for, or empty
 * @param purpose      in Estonian, as the person concerned may one day read it
 * @param channel      the way out: {@code page}, {@code api}, {@code export}, …
 */
public record Reader(String who, String role, String organisation, String purpose, Optional<UUID> exam, String channel) { }
