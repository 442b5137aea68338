package ee.kutseeksam.eventstore;

import static ee.kutseeksam.eventstore.Happenings.*;
import static ee.kutseeksam.eventstore.LogRooms.EXAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.views.ExamList;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All views are drawn anew from a log of several pages while people work on. */
class RebuildTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final LogRooms.Probe probe = new LogRooms.Probe();
    private final LogRooms rooms = LogRooms.open(database, probe, 2);

    @BeforeEach
    void threePages() {
        List<UUID> many = IntStream.range(0, 2_100).mapToObj(number -> new UUID(9, number)).toList();
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> ordered()));
        rooms.acting(() -> rooms.candidacies().changeAll(many, (id, candidacy) -> begun(candidacy)));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void it_needs_no_connection_but_its_own_while_those_who_wait_for_it_hold_the_others() {
        AtomicReference<CompletableFuture<?>> writer = new AtomicReference<>();
        probe.onTake = () -> {
            probe.onTake = () -> { };
            writer.set(CompletableFuture.runAsync(() -> rooms.acting(() -> rooms.exams().change(EXAM, exam -> added(1)))));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
        };
        rooms.get(Rebuild.class).run((done, all) -> { });
        writer.get().join();
        assertThat(rooms.get(ExamList.class).byNumber("KE-2026-0001").orElseThrow().people()).isEqualTo(1);
        assertThat(rooms.get(Rebuild.class).compare((done, all) -> { })).filteredOn(view -> !view.view().equals("probe"))
                .allSatisfy(view -> assertThat(view.rows()).as(view.view()).isZero());
    }

    @Test
    void what_cannot_be_read_is_told_as_it_is_and_the_views_stay() {
        JdbcClient.create(database.asSuperuser()).sql("""
                set session_replication_role = replica; update event set type = 'Nonsense' where position = 1500""").update();
        assertThatThrownBy(() -> rooms.get(Rebuild.class).run((done, all) -> { })).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unknown type Nonsense");
        assertThat(rooms.get(ExamList.class).all()).hasSize(1);
    }

    private boolean somebodyWaits() {
        return JdbcClient.create(database.asSuperuser()).sql("""
                select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')""").query(Boolean.class).single();
    }
}
