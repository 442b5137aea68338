package ee.kutseeksam.people;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records who looked at whose data; one statement however many. */
@Component
class ReadRecord {

    /** Counted from nothing on, so that the first reading is seen as a rise. */
    private static final List<String> ROLES = List.of("school", "body", "commission", "assessor", "kutsekoda", "system");

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        ROLES.forEach(ReadRecord::counted);
    }

    private static Counter counted(String role) {
        return Metrics.counter("person.reads", "role", role);
    }

    void people(List<UUID> subjects, Reader reader) {
        record(subjects, subjects.stream().map(subject -> (UUID) null).toList(), reader);
    }

    /** @param subjects whom each note is about, null for a note about nobody */
    void notes(List<UUID> subjects, List<UUID> notes, Reader reader) {
        record(subjects, notes, reader);
    }

    private void record(List<UUID> subjects, List<UUID> notes, Reader reader) {
        jdbc.sql("""
                        insert into person_read (at, actor, role, organisation, subject, note, purpose, exam, channel)
                        select :at, :actor, :role, :organisation, subject, note, :purpose, :exam, :channel
                        from unnest(:subjects::uuid[], :notes::uuid[]) as asked (subject, note)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", reader.who())
                .param("role", reader.role())
                .param("organisation", reader.organisation())
                .param("subjects", texts(subjects))
                .param("notes", texts(notes))
                .param("purpose", reader.purpose())
                .param("exam", reader.exam().orElse(null))
                .param("channel", reader.channel())
                .update();
        counted(reader.role()).increment(subjects.size());
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(id -> id == null ? null : id.toString()).toArray(String[]::new);
    }
}
