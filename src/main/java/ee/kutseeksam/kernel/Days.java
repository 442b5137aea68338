package ee.kutseeksam.exam;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as Estonians write them. */
final class Days {

    private static final DateTimeFormatter ESTONIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Days() { }

    static String estonian(LocalDate day) {
        return ESTONIAN.format(day);
    }
}
