package ee.kutseeksam.process;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as Estonians write them. */
final class Moments {

    private static final DateTimeFormatter ESTONIAN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Tallinn"));

    private Moments() { }

    static String estonian(Instant moment) {
        return ESTONIAN.format(moment);
    }
}
