package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.engine.ProductClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Time that stands still while somebody does something and moves when the script says so. */
final class StillClock extends Clock {

    static final LocalDateTime BEGINNING = LocalDate.of(2026, 3, 2).atTime(8, 0);

    private volatile Instant now = moment(BEGINNING);

    static Instant moment(LocalDateTime local) {
        return local.atZone(ProductClock.ESTONIA).toInstant();
    }

    void standAt(Instant moment) {
        now = moment;
    }

    LocalDateTime local() {
        return LocalDateTime.now(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ProductClock.ESTONIA;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}
