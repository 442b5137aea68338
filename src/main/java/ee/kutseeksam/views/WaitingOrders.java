package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.ExamEvent.ExamCancelled;
import ee.kutseeksam.exam.ExamEvent.ExamOrdered;
import ee.kutseeksam.exam.ExamEvent.OrderReopened;
import ee.kutseeksam.exam.ExamEvent.OrderWaits;
import ee.kutseeksam.exam.MissingLink;
import ee.kutseeksam.exam.Reopening;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.ExamType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that wait or have waited for a link of their curriculum: what is wished for, what was missing, since and until when. */
@Component
public class WaitingOrders implements Projection {

    /**
     * An exam's last wait.
     *
     * @param missing  which condition failed when it began
     * @param reopened why the school has the form in hand again; empty while it waits and once it is ordered
     * @param until    empty while it waits
     */
    public record Row(UUID exam, Wish wish, MissingLink missing, Instant since, Optional<Instant> until, Optional<Reopening> reopened) {

        public boolean isOver() {
            return until.isPresent();
        }
    }

    private static final Rows.Rule ENDED = new Rows.Rule("update waiting_order set ended = coalesce(ended, ?), reopened = null where exam = ?",
            (drawn, values) -> drawn.rows("waiting_order", "exam", values[1]).forEach(row -> {
                row.set("ended", Optional.ofNullable(row.get("ended")).orElse(values[0]));
                row.set("reopened", null);
            }));

    private final JdbcClient jdbc;

    WaitingOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> of(UUID exam) {
        return ask("exam = :exam").param("exam", exam).query(WaitingOrders::row).optional();
    }

    /** All that wait now, the longest wait first. */
    public List<Row> all() {
        return ask("ended is null").query(WaitingOrders::row).list();
    }

    /** The log knows when. */
    private JdbcClient.StatementSpec ask(String which) {
        return jdbc.sql("""
                select w.*, b.recorded_at as since_at, e.recorded_at as until_at from waiting_order w
                join public.event b on b.stream = 'exam-' || w.exam and b.version = w.begun
                left join public.event e on e.stream = 'exam-' || w.exam and e.version = w.ended
                where\s""" + which + " order by b.position");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Wish wish = new Wish(row.getString("school"), row.getString("curriculum"), maybe(row, "awarding_body", code -> code),
                list(row, "standards", Integer::valueOf), ExamType.valueOf(row.getString("type")), row.getString("language"),
                row.getObject("planned_on", LocalDate.class));
        return new Row(id(row, "exam"), wish, MissingLink.valueOf(row.getString("missing")), row.getTimestamp("since_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("until_at")).map(Timestamp::toInstant), maybe(row, "reopened", Reopening::valueOf));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("waiting_order", """
                exam uuid primary key, begun int not null, ended int, school text not null, curriculum text not null, awarding_body text,
                standards text not null, type text not null, language text not null, planned_on date not null, missing text not null, reopened text"""));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof OrderWaits waits) {
                Wish wish = waits.wish();
                rows.delete("waiting_order", "exam", happened.id());
                rows.insert("waiting_order", happened.id(), happened.version(), null, wish.school(),
                        wish.curriculum(), wish.awardingBody().orElse(null), joinedInOrder(wish.standards()), wish.type().name(), wish.language(),
                        wish.plannedOn(), waits.missing().name(), null);
            } else if (happened.event() instanceof OrderReopened reopened) {
                rows.update("waiting_order", "ended, reopened", "exam", happened.version(), reopened.why().name(), happened.id());
            } else if (happened.event() instanceof ExamOrdered || happened.event() instanceof ExamCancelled) {
                rows.apply(ENDED, happened.version(), happened.id());
            }
        }
    }
}
