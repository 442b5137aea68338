package ee.kutseeksam.views;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that happened to an exam, in order, with who did it: read from the log itself. */
@Component
public class ExamHistory {

    /**
     * @param who       PersonId as text, or {@code system}
     * @param inPlaceOf PersonId as text of who has delegated the role, or empty
     */
    public record Row(long position, Instant at, String type, String who, String role, String organisation, String activity,
                      String definition, String inPlaceOf) { }

    private final JdbcClient jdbc;

    ExamHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam, Optional<Instant> until) {
        return jdbc.sql("""
                        select position, recorded_at, type, meta->>'who' as who, meta->>'role' as role,
                            meta->>'organisation' as organisation, meta->>'activity' as activity, meta->>'definition' as definition,
                            coalesce(meta->>'inPlaceOf', '') as in_place_of
                        from public.event
                        where meta->>'subject' = :exam and (:until::timestamptz is null or recorded_at <= :until::timestamptz)
                        order by position""")
                .param("exam", exam.toString()).param("until", until.map(Instant::toString).orElse(null))
                .query((row, number) -> new Row(row.getLong("position"), row.getTimestamp("recorded_at").toInstant(), row.getString("type"),
                        row.getString("who"), row.getString("role"), row.getString("organisation"), row.getString("activity"),
                        row.getString("definition"), row.getString("in_place_of"))).list();
    }
}
