package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.ExamEvent.RosterSent;
import ee.kutseeksam.exam.RosterChange;
import ee.kutseeksam.exam.RosterChange.Listed;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each roster that was sent again has otherwise than the one before (rules.md 22). */
@Component
@Order(1)
public class RosterRevisions implements Projection {

    public enum Kind { ADDED, REMOVED, REGROUPED, RENAMED, LANGUAGE, DAY }

    /**
     * One difference.
     *
     * @param group whose language is another; otherwise empty
     * @param was   the group's name, its language (ISO 639-1) or the day before, {@code is} the one now; empty for who came or went
     */
    public record Row(int revision, Kind kind, Optional<PersonId> person, Optional<Qualification> qualification, String group, String was, String is) { }

    private final JdbcClient jdbc;

    RosterRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest revision first. */
    public List<Row> of(UUID exam) {
        return jdbc.sql("select * from exam_revision where exam = :exam order by revision desc, ordinal").param("exam", exam)
                .query((row, number) -> new Row(row.getInt("revision"), Kind.valueOf(row.getString("kind")), maybePerson(row, "person"),
                        qualification(row), row.getString("group_name"), row.getString("was"), row.getString("now"))).list();
    }

    private static Optional<Qualification> qualification(ResultSet row) throws SQLException {
        return row.getInt("standard") == 0 ? Optional.empty() : Optional.of(new Qualification(row.getInt("standard"),
                row.getInt("specialisation"), row.getInt("part_qualification")));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_revision", """
                exam uuid not null, revision int not null, ordinal int not null, kind text not null, person uuid, standard int not null,
                specialisation int not null, part_qualification int not null, group_name text not null, was text not null, now text not null,
                primary key (exam, revision, ordinal)"""));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof RosterSent sent) {
                sent.change().ifPresent(change -> new Lines(rows, happened.id(), sent.revision()).take(change));
            }
        }
    }

    /** Counts the lines of one revision. */
    private static final class Lines {

        private final Rows rows;
        private final UUID exam;
        private final int revision;
        private int ordinal;

        Lines(Rows rows, UUID exam, int revision) {
            this.rows = rows;
            this.exam = exam;
            this.revision = revision;
        }

        void take(RosterChange change) {
            change.previousDay().ifPresent(day -> add(Kind.DAY, null, "", day.toString(), ""));
            change.renamed().forEach(one -> add(Kind.RENAMED, null, "", one.from(), one.to()));
            change.inLanguage().forEach(one -> add(Kind.LANGUAGE, null, one.group(), one.from(), one.to()));
            change.added().forEach(one -> add(Kind.ADDED, one));
            change.removed().forEach(one -> add(Kind.REMOVED, one));
            change.regrouped().forEach(one -> add(Kind.REGROUPED, one.person().value(), "", one.from(), one.to()));
        }

        private void add(Kind kind, Listed one) {
            add(kind, one.person().value(), one.qualification(), "", "", "");
        }

        private void add(Kind kind, UUID person, String group, String was, String now) {
            add(kind, person, Qualification.of(0), group, was, now);
        }

        private void add(Kind kind, UUID person, Qualification what, String group, String was, String now) {
            rows.insert("exam_revision", exam, revision, ++ordinal, kind.name(), person,
                    what.standard(), what.specialisation(), what.partQualification(), group, was, now);
        }
    }
}
