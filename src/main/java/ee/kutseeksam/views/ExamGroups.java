package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An exam's groups: when, where and before whom they sit, and how far each has come. */
@Component
@Order(1)
public class ExamGroups implements Projection {

    public record Row(int number, String name, String language, Optional<LocalDateTime> start, String place, Optional<PersonId> chair,
                      List<PersonId> members, boolean started, boolean resultsConfirmed, Optional<UUID> protocol,
                      Optional<PersonId> signer) { }

    private final JdbcClient jdbc;

    ExamGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam) {
        return jdbc.sql("select * from exam_group where exam = :exam order by number").param("exam", exam)
                .query((row, number) -> new Row(row.getInt("number"), row.getString("name"), row.getString("language"),
                        Optional.ofNullable(row.getObject("starts_at", LocalDateTime.class)), row.getString("place"),
                        maybePerson(row, "chair"), list(row, "members", PersonId::of), row.getBoolean("started"),
                        row.getBoolean("results_confirmed"), maybeId(row, "protocol"), maybePerson(row, "signer"))).list();
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_group", """
                exam uuid not null, number int not null, name text not null, language text not null, starts_at timestamp,
                place text not null, chair uuid, members text not null, started boolean not null, results_confirmed boolean not null,
                protocol uuid, signer uuid, primary key (exam, number)"""));
    }

    @Override
    public void take(List<Happened> events, JdbcTemplate jdbc) {
        var writes = new Writes(jdbc);
        for (Happened happened : events) {
            UUID exam = happened.id();
            if (happened.event() instanceof GroupsFormed formed) {
                writes.add("delete from exam_group where exam = ?", exam);
                formed.groups().forEach(group -> writes.add(
                        "insert into exam_group values (?, ?, ?, ?, null, '', null, '', false, false, null, null)",
                        exam, group.number(), group.name(), group.language()));
            } else if (happened.event() instanceof GroupScheduled scheduled) {
                Schedule schedule = scheduled.schedule();
                writes.add("update exam_group set starts_at = ?, place = ?, chair = ?, members = ? where exam = ? and number = ?",
                        schedule.start(), schedule.place(), schedule.chair().value(), joinedInOrder(schedule.members()), exam, scheduled.group());
            } else if (happened.event() instanceof GroupUnscheduled unscheduled) {
                writes.add("update exam_group set starts_at = null, place = '', chair = null, members = '' where exam = ? and number = ?",
                        exam, unscheduled.group());
            } else if (happened.event() instanceof GroupStarted started) {
                writes.add("update exam_group set started = true where exam = ? and number = ?", exam, started.group());
            } else if (happened.event() instanceof GroupResultsConfirmed confirmed) {
                writes.add("update exam_group set results_confirmed = true where exam = ? and number = ?", exam, confirmed.group());
            } else if (happened.event() instanceof ProtocolSigned signed) {
                writes.add("update exam_group set protocol = ?, signer = ? where exam = ? and number = ?",
                        signed.protocol(), signed.signer().value(), exam, signed.group());
            }
        }
        writes.flush();
    }
}
