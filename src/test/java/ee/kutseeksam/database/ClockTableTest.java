package ee.kutseeksam.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClockTableTest {

    private static final long DAY = 86_400_000_000L;

    private final JdbcClient app = JdbcClient.create(TestDatabase.fresh().asApp());

    @Test
    void the_products_time_is_the_systems_plus_the_offset() {
        set(10 * DAY);

        assertThat(app.sql("select product_now() - clock_timestamp() between interval '239 hours 59 minutes' and interval '240 hours'")
                .query(Boolean.class).single()).isTrue();
    }

    @Test
    void before_anything_has_happened_the_clock_may_be_set_anywhere_afterwards_only_forward() {
        set(10 * DAY);
        set(-250 * DAY);
        app.sql("select append_events(?::json)").param(LogBatch.of("a", 0, 1)).query(Long.class).single();

        set(-249 * DAY);
        assertThatThrownBy(() -> set(-250 * DAY)).hasMessageContaining("ei saa tagasi keerata");
        assertThatThrownBy(() -> app.sql("insert into clock values (false, 0)").update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("delete from clock").update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void recorded_time_never_goes_back() {
        set(10 * DAY);
        app.sql("select append_events(?::json)").param(LogBatch.of("a", 0, 1)).query(Long.class).single();
        app.sql("select append_events(?::json)").param(LogBatch.of("a", 1, 1)).query(Long.class).single();

        assertThat(app.sql("select recorded_at - clock_timestamp() > interval '239 hours' from event").query(Boolean.class).list())
                .containsExactly(true, true);
        assertThat(LogTest.brokenPositions(app)).isEmpty();
    }

    private void set(long micros) {
        app.sql("update clock set offset_micros = ?").param(micros).update();
    }
}
