package ee.kutseeksam.registers.population;

import ee.kutseeksam.people.CleanText;
import java.text.Normalizer;
import java.util.Locale;

/** Registers write one name in more than one way: in capitals, or without the marks over and under letters. */
final class NameLikeness {

    private NameLikeness() { }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(CleanText.line(name), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
