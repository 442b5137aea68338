package ee.kutseeksam.desk;

import ee.kutseeksam.people.CleanText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What somebody filled in, field by field: cleaned, and refused where it is missing, too long or there twice. */
final class Typed {

    static final int LONGEST_CODE = 40;
    static final int LONGEST_GROUP_NAME = 60;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_REASON = 4000;
    static final int MOST_ROWS = 2000;

    private Typed() { }

    static void filled(String field, Object value) {
        if (value == null || value instanceof String text && CleanText.line(text).isEmpty()
                || value instanceof Collection<?> list && list.isEmpty()) {
            throw DeskRule.FIELD_IS_FILLED.broken().at(field);
        }
    }

    /** A line of text that must be there. */
    static String line(String field, String text, int longest) {
        filled(field, text);
        return maybe(field, text, longest);
    }

    /** A line of text, or nothing. */
    static String maybe(String field, String text, int longest) {
        String clean = text == null ? "" : CleanText.line(text);
        shortEnough(field, CleanText.length(clean), longest);
        return clean;
    }

    /** Why something is so, in as many lines as it takes; whether a reason is due is for others to say. */
    static Reason reason(String text) {
        String clean = text == null ? "" : CleanText.note(text);
        shortEnough("reason", clean.codePointCount(0, clean.length()), LONGEST_REASON);
        return new Reason(clean, CleanText.length(clean));
    }

    /** @param length how much of it can be read */
    record Reason(String text, int length) {
        @Override
        public String toString() {
            return "Reason[…]";
        }
    }

    private static void shortEnough(String field, int length, int longest) {
        if (length > longest) {
            throw DeskRule.TEXT_IS_SHORT_ENOUGH.broken(longest, length).at(field);
        }
    }

    /** No more at once than one exam can have. */
    static void few(String field, Collection<?> rows) {
        if (rows.size() > MOST_ROWS) {
            throw DeskRule.ROWS_ARE_FEW_ENOUGH.broken(MOST_ROWS, rows.size()).at(field);
        }
    }

    /** The rows by what tells them apart: which of two of the same should count, nobody can know. */
    static void once(String field, Collection<?> rows) {
        Set<Object> seen = new HashSet<>();
        for (Object row : rows) {
            if (!seen.add(row)) {
                throw DeskRule.ROW_COMES_ONCE.broken().at(field, row.toString());
            }
        }
    }
}
