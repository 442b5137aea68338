package ee.kutseeksam.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Moments as they stand in an address: Estonian local time, or with a zone. */
final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Europe/Tallinn");

    private Moments() { }

    static Instant parse(String text) {
        try {
            boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d");
            return zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(ZONE).toInstant();
        } catch (DateTimeException strange) {
            throw new BadRequest("Kirjuta aeg kujul 2026-03-10T12:00.");
        }
    }

    /** As an input of a page wants it. */
    static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).withSecond(0).withNano(0).toString();
    }
}
