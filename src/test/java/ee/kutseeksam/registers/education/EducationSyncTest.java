package ee.kutseeksam.registers.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.Outcome;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What EHIS has is compared once a night, by one at a time, and in nobody's transaction. */
class EducationSyncTest {

    private final List<Outcome> outcomes = new ArrayList<>();
    private DataRooms rooms;
    private EducationSync sync;
    private SyncLog log;

    @BeforeEach
    void open() throws IOException {
        TestSimulator.resetXtee();
        rooms = DataRooms.openFresh();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        sync = asking(URI.create(TestSimulator.securityServer()));
        log = new SyncLog(rooms.app(), rooms.get(DataSource.class));
    }

    private EducationSync asking(URI server) {
        return TestEducation.sync(TestClient.of(server, outcomes, Duration.ofSeconds(30)), rooms);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void the_simulated_ehis_says_what_the_reference_file_says() {
        assertThat(sync.run()).singleElement().asString().contains("lisatud 0, muudetud 0, eemaldatud 0");
        assertThat(log.last(Register.EDUCATION).orElseThrow().lines()).hasSize(1);
    }

    @Test
    void one_night_is_compared_once() {
        sync.nightly();
        sync.nightly();
        assertThat(outcomes).hasSize(2);
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofDays(1));
        sync.nightly();
        assertThat(outcomes).hasSize(4);
    }

    @Test
    void while_somebody_else_is_at_it_nothing_is_asked_and_afterwards_it_is() throws SQLException {
        try (Connection other = rooms.get(DataSource.class).getConnection(); var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('register_sync EDUCATION'))");
            assertThat(sync.run()).singleElement().asString().contains("juba võrreldakse");
            sync.nightly();
        }
        assertThat(outcomes).isEmpty();
        sync.run();
        assertThat(outcomes).containsExactly(Outcome.ANSWERED, Outcome.ANSWERED);
    }

    @Test
    void ehis_is_asked_while_no_transaction_is_open_and_what_fails_leaves_the_way_free() {
        try (OddServer server = new OddServer()) {
            List<Long> open = new ArrayList<>();
            server.does((exchange, asked) -> {
                open.add(rooms.owner().sql("select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")
                        .query(Long.class).single());
                OddServer.send(exchange, 200, OddServer.fault("server.clientproxy.network_error", ""));
            });
            assertThatThrownBy(() -> asking(server.address()).run()).isInstanceOf(XRoadFailure.class);
            assertThat(open).containsExactly(0L);
        }
        assertThat(sync.run()).isNotEmpty();
    }
}
