package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.Part;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The right to sit once more, which an attempt gave.
 *
 * @param until    last day of the retake
 * @param carried  parts that need not be sat again
 * @param takenFor the exam for which it was taken, from where it may come back
 */
public record RetakeRight(LocalDate until, Set<Part> carried, Optional<UUID> takenFor, boolean lapsed) {

    static RetakeRight open(LocalDate until, Set<Part> carried) {
        return new RetakeRight(until, carried.isEmpty() ? Set.of() : EnumSet.copyOf(carried), Optional.empty(), false);
    }

    boolean isOpen() {
        return takenFor.isEmpty() && !lapsed;
    }

    RetakeRight taken(UUID exam) {
        return new RetakeRight(until, carried, Optional.of(exam), lapsed);
    }

    RetakeRight ended() {
        return new RetakeRight(until, carried, takenFor, true);
    }
}
