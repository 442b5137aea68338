package ee.kutseeksam.eventstore;

import ee.kutseeksam.database.NamedLock;
import ee.kutseeksam.kernel.Event;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The table {@code event}: read by stream or in order, written only by {@link UnitOfWork} and only at its end. */
@Component
public class Log {

    private static final String COLUMNS = "select position, stream, version, type, payload, meta, recorded_at from event ";

    private static final Timer APPENDING = Timer.builder("es.append").description("Appending a transaction's events, the wait included")
            .register(Metrics.globalRegistry);
    private static final Timer LOCK_WAIT = Timer.builder("es.lock.wait").description("Waiting for the log's lock")
            .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5))
            .register(Metrics.globalRegistry);

    private final JdbcClient jdbc;
    private final EventJson json;

    Log(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same log, read by this connection and no other, whichever thread asks. */
    Log readBy(Connection connection) {
        return new Log(JdbcClient.create(new SingleConnectionDataSource(connection, true)), json);
    }

    /** The events of these streams, each stream's in its order. */
    List<Recorded> ofStreams(Collection<String> streams) {
        return jdbc.sql(COLUMNS + "where stream = any(:streams) order by stream, version")
                .param("streams", streams.toArray(String[]::new)).query(this::row).list();
    }

    /** How many events each of these streams has; one without any is left out. */
    Map<String, Integer> versions(Collection<String> streams) {
        return jdbc.sql("select stream, max(version) + 1 as versions from event where stream = any(:streams) group by stream")
                .param("streams", streams.toArray(String[]::new)).query((row, number) -> Map.entry(row.getString(1), row.getInt(2))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The events of each stream from this version on. */
    List<Recorded> since(Map<String, Integer> versions) {
        return jdbc.sql(COLUMNS + """
                        join unnest(:streams::text[], :versions::int[]) as seen(seen_stream, seen_version)
                            on stream = seen_stream and version >= seen_version
                        order by stream, version""")
                .param("streams", versions.keySet().toArray(String[]::new)).param("versions", versions.values().toArray(Integer[]::new))
                .query(this::row).list();
    }

    /** Waits until no other transaction is changing this stream; held to the end of the running one. */
    void waitFor(String stream) {
        NamedLock.take(jdbc, stream);
    }

    /** At most {@code limit} events after this position, in the order in which they were committed. */
    public List<Recorded> after(long position, int limit) {
        return jdbc.sql(COLUMNS + "where position > :position order by position limit :limit")
                .param("position", position).param("limit", limit).query(this::row).list();
    }

    /** Everything about one exam, whatever its stream, up to and with this moment when one is given. */
    public List<Recorded> ofSubject(UUID subject, Optional<Instant> until) {
        return jdbc.sql(COLUMNS + """
                        where meta->>'subject' = :subject and (:until::timestamptz is null or recorded_at <= :until::timestamptz)
                        order by position""")
                .param("subject", subject.toString())
                .param("until", until.map(Instant::toString).orElse(null)).query(this::row).list();
    }

    /** What is wrong with chain, positions, versions or times, in words; empty when all is well. */
    public List<String> faults() {
        return jdbc.sql("select broken, problem from verify_chain()")
                .query((row, number) -> "Logi kohal " + row.getLong(1) + " on viga: " + row.getString(2)).list();
    }

    /** Every exam that the log speaks of. */
    public List<UUID> subjects() {
        return jdbc.sql("select distinct substring(stream from 6)::uuid from event where stream like 'exam-%' and version = 0")
                .query(UUID.class).list();
    }

    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event").query(Long.class).single();
    }

    /** Appends in one call, under the log's lock. A version that somebody else took is a {@link Conflict}. */
    void append(List<Happened> events, Map<UUID, String> streams) {
        List<Row> rows = events.stream().map(event -> new Row(UUID.randomUUID(), streams.get(event.id()), event.version(),
                EventTypes.typeOf(event.event()), 1, json.write(event.event()), json.write(event.act()))).toList();
        try {
            APPENDING.record(() -> LOCK_WAIT.record(jdbc.sql("select append_events(:batch::json), current_setting('kutse.lock_wait_micros')")
                    .param("batch", json.write(rows)).query((row, number) -> row.getLong(2)).single(), TimeUnit.MICROSECONDS));
        } catch (DataIntegrityViolationException taken) {
            throw new Conflict(taken);
        }
    }

    private record Row(UUID event_id, String stream, int expected_version, String type, int schema_version, String payload,
                       String meta) { }

    private Recorded row(ResultSet row, int number) throws SQLException {
        String stream = row.getString("stream");
        Event<?> event = json.readEvent(row.getString("type"), row.getString("payload"));
        String meta = row.getString("meta");
        UUID id = UUID.fromString(stream.substring(stream.indexOf('-') + 1));
        return new Recorded(row.getLong("position"), row.getTimestamp("recorded_at").toInstant(),
                new Happened(id, row.getInt("version"), event, () -> json.read(meta, Act.class)));
    }
}
