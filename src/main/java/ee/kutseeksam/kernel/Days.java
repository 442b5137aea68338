package ee.kutseeksam.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and moments as Estonians write them. */
public final class Days {

    /** Where the exams are held: local times are of this zone. */
    public static final ZoneId ESTONIA = ZoneId.of("Europe/Tallinn");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ESTONIA);

    private Days() { }

    public static String estonian(LocalDate day) {
        return DAY.format(day);
    }

    public static String estonian(Instant moment) {
        return MOMENT.format(moment);
    }
}
