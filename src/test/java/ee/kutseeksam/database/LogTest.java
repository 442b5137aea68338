package ee.kutseeksam.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as the database keeps it, asked as the application's role. */
class LogTest {

    private TestDatabase database;
    private JdbcClient app;

    @BeforeEach
    void fresh() {
        database = TestDatabase.fresh();
        app = JdbcClient.create(database.asApp());
    }

    @Test
    void positions_run_from_one_without_a_gap_over_batches() {
        assertThat(append(LogBatch.of("a", 0, 3))).isEqualTo(3);
        assertThat(append(LogBatch.of("b", 0, 2))).isEqualTo(5);
        assertThat(append("[]")).isEqualTo(5);

        assertThat(app.sql("select position from event order by position").query(Long.class).list())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 5).boxed().toList());
        assertThat(brokenPositions(app)).isEmpty();
    }

    @Test
    void a_version_already_taken_is_a_unique_violation_and_keeps_nothing_of_the_batch() {
        append(LogBatch.of("a", 0, 2));

        assertThatThrownBy(() -> append(LogBatch.of("a", 1, 3))).isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("event_stream_version_key");
        assertThat(app.sql("select count(*) from event").query(Long.class).single()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set type = 'Other'", "delete from event", "truncate event"})
    void what_happened_cannot_be_changed_by_the_application_or_the_owner(String change) {
        append(LogBatch.of("a", 0, 1));

        assertThatThrownBy(() -> app.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> JdbcClient.create(database.asOwner()).sql(change).update()).rootCause()
                .hasMessageContaining("event on muutmatu");
    }

    @Test
    void the_application_cannot_take_the_protection_away() {
        for (var attempt : List.of("alter table event disable trigger all", "drop trigger event_is_append_only on event", "drop table event")) {
            assertThatThrownBy(() -> app.sql(attempt).update()).rootCause().hasMessageContaining("must be owner");
        }
        assertThatThrownBy(() -> app.sql("create table public.other (id int)").update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void the_text_of_payload_and_meta_is_kept_character_by_character() {
        append(LogBatch.of("a", 0, 1));

        assertThat(app.sql("select payload::text from event").query(String.class).single()).isEqualTo(LogBatch.PAYLOAD);
        assertThat(app.sql("select meta::text from event").query(String.class).single()).isEqualTo(LogBatch.META);
    }

    @Test
    void the_hash_is_the_documented_one() throws Exception {
        append(LogBatch.of("õ-voog", 0, 2));

        byte[] previous = new byte[32];
        for (var row : app.sql("select * from event order by position").query().listOfRows()) {
            assertThat((byte[]) row.get("prev_hash")).isEqualTo(previous);
            previous = (byte[]) row.get("hash");
            var at = app.sql("select recorded_at from event where position = ?").param(row.get("position")).query(OffsetDateTime.class).single();
            assertThat(previous).isEqualTo(independentHash((byte[]) row.get("prev_hash"), (Long) row.get("position"),
                    (UUID) row.get("event_id"), (String) row.get("stream"), (Integer) row.get("version"), (String) row.get("type"),
                    ((Number) row.get("schema_version")).shortValue(), row.get("payload").toString(), row.get("meta").toString(), at.toInstant()));
        }
    }

    private static byte[] independentHash(byte[] previous, long position, UUID id, String stream, int version, String type,
                                          short schemaVersion, String payload, String meta, Instant at) throws Exception {
        var out = new ByteArrayOutputStream();
        field(out, previous);
        field(out, ByteBuffer.allocate(8).putLong(position).array());
        field(out, ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
        field(out, stream.getBytes(StandardCharsets.UTF_8));
        field(out, ByteBuffer.allocate(4).putInt(version).array());
        field(out, type.getBytes(StandardCharsets.UTF_8));
        field(out, ByteBuffer.allocate(2).putShort(schemaVersion).array());
        field(out, payload.getBytes(StandardCharsets.UTF_8));
        field(out, meta.getBytes(StandardCharsets.UTF_8));
        field(out, ByteBuffer.allocate(8).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at)).array());
        return MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
    }

    private static void field(ByteArrayOutputStream out, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(content);
    }

    @Test
    void a_thousand_events_take_well_below_a_second() {
        append(LogBatch.of("warm", 0, 1000));
        var batch = LogBatch.of("a", 0, 1000);

        long start = System.nanoTime();
        append(batch);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(brokenPositions(app)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update event set type = 'Other' where position = 2", "update event set payload = '{}' where position = 2",
        "update event set meta = '{}' where position = 2", "update event set recorded_at = recorded_at + interval '1 microsecond' where position = 2",
        "update event set event_id = gen_random_uuid() where position = 2", "update event set stream = 'b' where position = 2",
        "update event set schema_version = 2 where position = 2", "delete from event where position = 2",
        "update event set hash = sha256('x') where position = 2", "update event set prev_hash = sha256('x') where position = 2"})
    void a_change_behind_the_logs_back_is_found(String change) {
        append(LogBatch.of("a", 0, 3));
        JdbcClient.create(database.asSuperuser()).sql("alter table event disable trigger all").update();
        JdbcClient.create(database.asSuperuser()).sql(change).update();

        assertThat(brokenPositions(app)).isNotEmpty().allMatch(position -> position == 2 || position == 3);
    }

    private long append(String batch) {
        return app.sql("select append_events(?::json)").param(batch).query(Long.class).single();
    }

    static List<Long> brokenPositions(JdbcClient database) {
        return database.sql("select broken from verify_chain()").query(Long.class).list();
    }
}
