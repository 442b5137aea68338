package ee.kutseeksam.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as Estonians write them. */
public final class Days {

    private static final DateTimeFormatter ESTONIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Days() { }

    public static String estonian(LocalDate day) {
        return ESTONIAN.format(day);
    }
}
