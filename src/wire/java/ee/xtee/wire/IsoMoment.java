package ee.xtee.wire;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** An {@code xs:dateTime} as a moment, written with its seconds; one without a zone is Estonian time. */
public final class IsoMoment {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    private IsoMoment() { }

    public static OffsetDateTime parse(String text) {
        TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof LocalDateTime local ? local.atZone(TALLINN).toOffsetDateTime() : OffsetDateTime.from(moment);
    }

    public static String print(OffsetDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
