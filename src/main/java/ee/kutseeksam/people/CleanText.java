package ee.kutseeksam.people;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is kept: composed (NFC), without control characters and without invisible ones that turn, join or pad what is read. */
public final class CleanText {

    /** Letters that show nothing, and marks that only vary how the letter before them is drawn. */
    private static final String BLANK_LETTERS = "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0";
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}" + BLANK_LETTERS + "]";

    private CleanText() { }

    /** One line: a name, a place. */
    public static String line(String text) {
        return normal(text).replaceAll("[\\s\\p{Z}]", " ").replaceAll(INVISIBLE, "").replaceAll(" +", " ").strip();
    }

    /** As two spellings of one name are compared. */
    static String alike(String text) {
        return line(text).toLowerCase(Locale.ROOT);
    }

    /** Lines stay. */
    public static String note(String text) {
        return normal(text).replaceAll("\\r\\n?", "\n").replaceAll("[" + INVISIBLE + "&&[^\\n\\t]]", "").strip();
    }

    /** How much of it can be read: characters as people count them, a run of blanks as one. */
    public static int length(String text) {
        String read = line(text);
        return read.codePointCount(0, read.length());
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
