package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * From when on somebody would sit again by another version of the standard, with all parts.
 *
 * @param to empty when there is no newer version, so that there is no retake any more
 */
public record LaterVersion(UUID candidacy, LocalDate from, Optional<Qualification> to) { }
