package ee.kutseeksam.engine.access;

import java.util.Locale;
import java.util.regex.Pattern;

/** The engine's two ways to ask after a text: equal, or like a pattern with % as in SQL. */
final class Like {

    private Like() { }

    static boolean fits(String equal, String pattern, String text) {
        return (equal == null || equal.equals(text)) && (pattern == null || like(pattern, text));
    }

    private static boolean like(String pattern, String text) {
        String regex = Pattern.quote(pattern.toLowerCase(Locale.ROOT)).replace("%", "\\E.*\\Q");
        return text != null && text.toLowerCase(Locale.ROOT).matches(regex);
    }
}
