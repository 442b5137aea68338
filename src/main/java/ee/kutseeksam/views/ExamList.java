package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.DrawnTables;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which exams there are, whose they are and how far each has come. Counts from the roster and the groups, taken in before. */
@Component
@Order(2)
public class ExamList implements Projection {

    /** @param awardingBody empty while an order waits that does not name one @param withBody what was sent is with the awarding body, which has neither given it back nor had it taken back */
    public record Row(UUID id, String number, String school, String curriculum, String awardingBody, List<Integer> standards,
                      ExamType type, String language, LocalDate plannedOn, Optional<UUID> retakeOf, ExamStatus status, int revision,
                      int people, int groups, Optional<PersonId> responsible, Optional<LocalDate> completedOn, boolean withBody) { }

    private static final Rows.Rule PROGRESSED = new Rows.Rule("""
            update exam_list set status = (select case
                when bool_and(protocol is not null) then 'DECIDED' when bool_and(results_confirmed) then 'DECISION_PENDING'
                when bool_or(started) then 'IN_PROGRESS' when bool_and(starts_at is not null) then 'SCHEDULED' else 'ACCEPTED' end
                from exam_group where exam_group.exam = exam_list.exam) where exam = ?""",
            (drawn, exam) -> drawn.update("exam_list", "status", "exam", progress(drawn.rows("exam_group", "exam", exam)).name(), exam[0]));
    private static final Rows.Rule COUNTED = new Rows.Rule("""
            update exam_list set people = (select count(distinct person) from exam_roster where exam_roster.exam = exam_list.exam),
                groups = (select count(*) from exam_group where exam_group.exam = exam_list.exam) where exam = ?""",
            (drawn, exam) -> drawn.update("exam_list", "people, groups", "exam",
                    (int) drawn.rows("exam_roster", "exam", exam).stream().map(row -> row.get("person")).distinct().count(),
                    drawn.rows("exam_group", "exam", exam).size(), exam[0]));

    private final JdbcClient jdbc;

    ExamList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> byNumber(String number) {
        return jdbc.sql("select * from exam_list where number = :number").param("number", number).query(ExamList::row).optional();
    }

    /** Numbers by id; whatever is no exam is left out. */
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        return jdbc.sql("select exam, number from exam_list where exam = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(id(row, "exam"), row.getString("number"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Newest first. */
    public List<Row> all() {
        return jdbc.sql("select * from exam_list order by number desc").query(ExamList::row).list();
    }

    /** Those of these numbers that are ordered. */
    public List<Row> numbered(Collection<String> numbers) {
        return jdbc.sql("select * from exam_list where number = any(:numbers)").param("numbers", numbers.toArray(String[]::new))
                .query(ExamList::row).list();
    }

    private static ExamStatus progress(List<DrawnTables.Row> groups) {
        if (groups.isEmpty()) {
            return ExamStatus.ACCEPTED;
        } else if (groups.stream().allMatch(group -> group.get("protocol") != null)) {
            return ExamStatus.DECIDED;
        } else if (groups.stream().allMatch(group -> (boolean) group.get("results_confirmed"))) {
            return ExamStatus.DECISION_PENDING;
        } else if (groups.stream().anyMatch(group -> (boolean) group.get("started"))) {
            return ExamStatus.IN_PROGRESS;
        }
        return groups.stream().allMatch(group -> group.get("starts_at") != null) ? ExamStatus.SCHEDULED : ExamStatus.ACCEPTED;
    }

    static Row row(ResultSet row, int number) throws SQLException {
        return new Row(id(row, "exam"), row.getString("number"), row.getString("school"), row.getString("curriculum"),
                row.getString("awarding_body"), list(row, "standards", Integer::valueOf), ExamType.valueOf(row.getString("type")),
                row.getString("language"), row.getObject("planned_on", LocalDate.class), maybeId(row, "retake_of"),
                ExamStatus.valueOf(row.getString("status")), row.getInt("revision"), row.getInt("people"), row.getInt("groups"),
                maybePerson(row, "responsible"), maybeDay(row, "completed_on"), row.getBoolean("with_body"));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_list", """
                exam uuid primary key, number text not null unique, school text not null, curriculum text not null,
                awarding_body text not null, standards text not null, type text not null, language text not null,
                planned_on date not null, retake_of uuid, status text not null, revision int not null, people int not null,
                groups int not null, responsible uuid, completed_on date, with_body boolean not null""", "school", "awarding_body", "retake_of"));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof ExamEvent event) {
                take(event, happened.id(), rows);
            }
        }
    }

    private static void take(ExamEvent event, UUID exam, Rows rows) {
        if (event instanceof ExamOrdered ordered) {
            var order = ordered.order();
            ordered(rows, exam, ordered.number(), order.school(), order.curriculum(), order.awardingBody(), joinedInOrder(order.standards()),
                    order.type().name(), order.language(), order.plannedOn(), order.retakeOf().orElse(null), ExamStatus.DRAFT);
        } else if (event instanceof OrderWaits waits) {
            var wish = waits.wish();
            ordered(rows, exam, waits.number(), wish.school(), wish.curriculum(), wish.awardingBody().orElse(""), joinedInOrder(wish.standards()),
                    wish.type().name(), wish.language(), wish.plannedOn(), null, ExamStatus.WAITING_FOR_LINK);
        } else if (event instanceof OrderReopened) {
            status(rows, exam, ExamStatus.REOPENED);
        } else if (event instanceof ExamDayMoved moved) {
            rows.update("exam_list", "planned_on", "exam", moved.plannedOn(), exam);
        } else if (event instanceof RosterSent sent) {
            rows.update("exam_list", "status, revision, with_body", "exam", ExamStatus.SENT.name(), sent.revision(), true, exam);
        } else if (event instanceof ResponsibleAppointed appointed) {
            rows.update("exam_list", "responsible", "exam", appointed.person().value(), exam);
        } else if (event instanceof ExamCompleted completed) {
            rows.update("exam_list", "status, completed_on", "exam", ExamStatus.COMPLETED.name(), completed.on(), exam);
        } else if (event instanceof CandidatesAdded || event instanceof CandidatesRemoved || event instanceof GroupsFormed
                || event instanceof LatecomersAdmitted) {
            rows.apply(COUNTED, exam);
        } else if (event instanceof GroupScheduled || event instanceof GroupUnscheduled || event instanceof GroupStarted || event instanceof GroupResultsConfirmed
                || event instanceof ProtocolSigned) {
            rows.apply(PROGRESSED, exam);
        } else if (event instanceof ExamCancelled) {
            status(rows, exam, ExamStatus.CANCELLED);
        } else if (event instanceof RosterReturned || event instanceof RosterWithdrawn) {
            rows.update("exam_list", "status, with_body", "exam", ExamStatus.RETURNED.name(), false, exam);
        } else if (event instanceof RosterAccepted) {
            status(rows, exam, ExamStatus.ACCEPTED);
        } else if (event instanceof ResultsReopened) {
            status(rows, exam, ExamStatus.RESULTS_ENTERED);
        } else if (event instanceof ResultsAmended) {
            status(rows, exam, ExamStatus.DECISION_PENDING);
        }
    }

    /** What waited before is ordered, or waits again, as the same exam. */
    private static void ordered(Rows rows, UUID exam, String number, String school, String curriculum, String awardingBody, String standards, String type,
                                String language, LocalDate plannedOn, UUID retakeOf, ExamStatus status) {
        rows.delete("exam_list", "exam", exam);
        rows.insert("exam_list", exam, number, school, curriculum, awardingBody, standards, type, language, plannedOn, retakeOf, status.name(), 0, 0, 0,
                null, null, false);
    }

    private static void status(Rows rows, UUID exam, ExamStatus status) {
        rows.update("exam_list", "status", "exam", status.name(), exam);
    }
}
