package ee.kutseeksam.registers.certificates;

import java.util.UUID;

/**
 * In what the register and the house do not say the same of a certificate of ours.
 *
 * @param theirs number of the register's entry; empty when there is none, or it has none
 */
record Difference(UUID certificate, Kind kind, String theirs) {

    /** What differs; the words and what to do are said by the page. */
    public enum Kind {
        /** Numbered here, and the register has no such entry. */
        MISSING,
        /** The register has an entry that could be ours and that nobody here has entered. */
        NOT_OURS,
        /** The register has it more than once. */
        TWICE,
        /** The register has it by another number. */
        NUMBER_DIFFERS,
        /** Declared invalid there, valid here. */
        INVALID_THERE,
        /** Declared invalid here, valid there. */
        VALID_THERE
    }
}
