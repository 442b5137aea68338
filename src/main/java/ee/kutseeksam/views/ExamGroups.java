package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An exam's groups: when, where and before whom they sit, and how far each has come. */
@Component
@Order(1)
public class ExamGroups implements Projection {

    public record Row(int number, String name, String language, Optional<LocalDateTime> start, String place, Optional<PersonId> chair,
                      List<PersonId> members, boolean started, boolean resultsConfirmed, Optional<UUID> protocol,
                      Optional<PersonId> signer) { }

    private static final String SEATS = "exam, group_number";

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
                protocol uuid, signer uuid, primary key (exam, number)"""),
                new Table("exam_seat", "exam uuid not null, group_number int not null, person uuid not null, primary key (exam, group_number, person)", "person"));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            UUID exam = happened.id();
            if (happened.event() instanceof GroupsFormed formed) {
                rows.delete("exam_group", "exam", exam);
                rows.delete("exam_seat", "exam", exam);
                formed.groups().forEach(group -> rows.insert("exam_group",
                        exam, group.number(), group.name(), group.language(), null, "", null, "", false, false, null, null));
            } else if (happened.event() instanceof GroupScheduled scheduled) {
                Schedule schedule = scheduled.schedule();
                rows.update("exam_group", "starts_at, place, chair, members", "exam, number",
                        schedule.start(), schedule.place(), schedule.chair().value(), joinedInOrder(schedule.members()), exam, scheduled.group());
                rows.delete("exam_seat", SEATS, exam, scheduled.group());
                Stream.concat(Stream.of(schedule.chair()), schedule.members().stream()).distinct().forEach(person ->
                        rows.insert("exam_seat", exam, scheduled.group(), person.value()));
            } else if (happened.event() instanceof GroupUnscheduled unscheduled) {
                rows.update("exam_group", "starts_at, place, chair, members", "exam, number", null, "", null, "",
                        exam, unscheduled.group());
                rows.delete("exam_seat", SEATS, exam, unscheduled.group());
            } else if (happened.event() instanceof GroupStarted started) {
                rows.update("exam_group", "started", "exam, number", true, exam, started.group());
            } else if (happened.event() instanceof GroupResultsConfirmed confirmed) {
                rows.update("exam_group", "results_confirmed", "exam, number", true, exam, confirmed.group());
            } else if (happened.event() instanceof ProtocolSigned signed) {
                rows.update("exam_group", "protocol, signer", "exam, number",
                        signed.protocol(), signed.signer().value(), exam, signed.group());
            }
        }
    }
}
