package ee.xtee.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An {@code xs:date} as a date; a day that no calendar has is refused, a time zone at its end is left away. */
public final class IsoDate {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(Z|[+-]\\d{2}:\\d{2})?");

    private IsoDate() { }

    public static LocalDate parse(String text) {
        Matcher date = DATE.matcher(text == null ? "" : text.strip());
        if (!date.matches()) {
            throw new DateTimeException("not a date: yyyy-mm-dd is expected");
        }
        return LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
    }

    public static String print(LocalDate date) {
        return date == null ? null : date.toString();
    }
}
