package ee.kutseeksam.organisations;

import java.time.LocalDate;
import java.util.List;

/**
 * What the certificate register says of standards and of those who award by them. Nothing is checked yet, so a text or a day may be missing (null).
 *
 * @param standards those that have changed, each whole
 * @param bodies    every body that was asked for, once
 */
public record AwardingRows(List<StandardRow> standards, List<BodyRow> bodies) {

    /** A version of a standard. @param group the ISCED group, as the register writes it */
    public record StandardRow(int id, String name, int level, int version, LocalDate from, LocalDate to, String group,
                              List<Named> specialisations, List<Named> parts) { }

    /**
     * An awarding body.
     *
     * @param refused   the fields to which the register objected; with any, nothing else is said
     * @param languages their Estonian names
     */
    public record BodyRow(String code, List<String> refused, String name, boolean mayHide, List<AwardedRow> standards, List<MemberRow> members,
                          List<String> languages) {

        /** A body that the register does not answer for. */
        public static BodyRow refused(String code, List<String> fields) {
            return new BodyRow(code, fields, null, false, List.of(), List.of(), List.of());
        }
    }

    /**
     * What a body may award.
     *
     * @param types       of certificates: 1 of the whole, 2 of a part, 3 of a first qualification
     * @param competences that a certificate of the whole may name
     * @param whole       whether one can have it without a specialisation (pohikutse)
     */
    public record AwardedRow(int id, List<Integer> types, List<Named> specialisations, List<Named> parts, List<Named> competences, boolean whole) { }

    /** A member of a commission; the register says a name and no personal code. */
    public record MemberRow(int id, String commission, String name, int role) {
        @Override
        public String toString() {
            return "MemberRow[" + id + "]";
        }
    }
}
