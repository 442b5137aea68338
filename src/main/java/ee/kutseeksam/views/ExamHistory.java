package ee.kutseeksam.views;

import ee.kutseeksam.exam.ExamEvent.AdditionRefused;
import ee.kutseeksam.exam.ExamEvent.CorrectionOpened;
import ee.kutseeksam.exam.ExamEvent.ExamCancelled;
import ee.kutseeksam.exam.ExamEvent.GroupUnscheduled;
import ee.kutseeksam.exam.ExamEvent.RosterReturned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that happened to an exam, in order, with who did it: read from the log itself. */
@Component
public class ExamHistory {

    /**
     * @param who       PersonId as text, or {@code system}
     * @param inPlaceOf PersonId as text of who has delegated the role, or empty
     * @param reason    the note that says why, of what both sides are told the reason of
     */
    public record Row(long position, Instant at, String type, String who, String role, String organisation, String activity,
                      String definition, String inPlaceOf, Optional<UUID> reason) { }

    /** What the school and the awarding body say to each other; other reasons are for those who are told them elsewhere. */
    private static final Set<String> BOTH_SIDES_ARE_TOLD = Stream.of(RosterReturned.class, GroupUnscheduled.class, AdditionRefused.class,
            ExamCancelled.class, CorrectionOpened.class).map(Class::getSimpleName).collect(Collectors.toSet());

    private final JdbcClient jdbc;

    ExamHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam, Optional<Instant> until) {
        return jdbc.sql("""
                        select position, recorded_at, type, meta->>'who' as who, meta->>'role' as role,
                            meta->>'organisation' as organisation, meta->>'activity' as activity, meta->>'definition' as definition,
                            coalesce(meta->>'inPlaceOf', '') as in_place_of, case when type in (:told) then (payload->'reason'->>'id')::uuid end as reason
                        from public.event
                        where meta->>'subject' = :exam and (:until::timestamptz is null or recorded_at <= :until::timestamptz)
                        order by position""")
                .param("exam", exam.toString()).param("told", BOTH_SIDES_ARE_TOLD).param("until", until.map(Instant::toString).orElse(null))
                .query((row, number) -> new Row(row.getLong("position"), row.getTimestamp("recorded_at").toInstant(), row.getString("type"),
                        row.getString("who"), row.getString("role"), row.getString("organisation"), row.getString("activity"),
                        row.getString("definition"), row.getString("in_place_of"), Columns.maybeId(row, "reason"))).list();
    }
}
