package ee.kutseeksam.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.verify.Verify.Finding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What verify found is kept, and it is found anew every night. */
@ProductTest
class NightlyVerifyTest {

    @Autowired Verify verify;
    @Autowired Verifications kept;
    @Autowired Clock clock;
    @Autowired JdbcClient database;

    @Test
    void what_was_found_is_kept_with_how_far_it_looked() {
        kept.keep(17, List.of(new Finding("V5", "KE-2026-0001: proov")));
        assertThat(kept.latest().orElseThrow()).satisfies(last -> {
            assertThat(last.findings()).containsExactly(new Finding("V5", "KE-2026-0001: proov"));
            assertThat(last.head()).isEqualTo(17);
        });
        verify.run((done, all) -> { });
        assertThat(kept.latest().orElseThrow().findings()).isEmpty();
        assertThat(kept.latest().orElseThrow().head()).isEqualTo(database.sql("select coalesce(max(position), 0) from event").query(Long.class).single());
    }

    @Test
    void by_night_it_looks_once_whichever_node_comes_first() {
        verify.run((done, all) -> { });
        long before = count();
        new NightlyVerify(verify, kept, clock).run();
        assertThat(count()).as("somebody has just looked").isEqualTo(before);
        new NightlyVerify(verify, kept, Clock.offset(clock, Duration.ofHours(7))).run();
        assertThat(count()).isEqualTo(before + 1);
    }

    private long count() {
        return database.sql("select count(*) from verification").query(Long.class).single();
    }
}
