package ee.kutseeksam.registers.population;

import java.util.Locale;
import java.util.regex.Pattern;

/** The register writes names in capitals; people do not: {@code MARI-LIIS ÕUN} is Mari-Liis Õun. */
final class Capitals {

    private static final Pattern FIRST_LETTER = Pattern.compile("(?<!\\p{L})\\p{L}");

    private Capitals() { }

    /** A name that is written in any other way is left as it is. */
    static String lowered(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        return FIRST_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }
}
