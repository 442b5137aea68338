package ee.kutseeksam.people;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is kept: composed (NFC), without control characters and without invisible ones that turn or join what is read. */
final class CleanText {

    private CleanText() { }

    static String name(String text) {
        return normal(text).replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "").strip();
    }

    /** As two spellings of one name are compared. */
    static String alike(String text) {
        return name(text).toLowerCase(Locale.ROOT);
    }

    /** Lines stay. */
    static String note(String text) {
        return normal(text).replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]", "").strip();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
