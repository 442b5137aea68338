package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.DrawnTables;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.exam.NominalEnd;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.Ruling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on an exam's roster, in which group, and what the population register said. */
@Component
@Order(1)
public class ExamRoster implements Projection {

    /**
     * @param lastDay by which one who sits again must have done so
     * @param group   number of the group, 0 for none
     */
    public record Row(UUID candidacy, PersonId person, Qualification qualification, Origin origin, String eligibility,
                      String fundingCode, int attempt, Set<Part> carried, Optional<NominalEnd> nominalEnd, Optional<LocalDate> lastDay,
                      Optional<Verification> verification, int group) { }

    private static final int FURTHER = 15;
    private static final String COLUMNS = """
                exam uuid not null, candidacy uuid not null, ordinal int not null, person uuid not null, standard int not null,
                specialisation int not null, part_qualification int not null, origin text not null, eligibility text not null,
                funding_code text not null, attempt int not null, carried text not null, nominal_end date,
                leave_days int not null, last_day date, verification text, group_number int not null, primary key (exam, candidacy)""";

    private static final Rows.Rule LISTED = listed("exam_roster");
    private static final Rows.Rule LATE = listed("exam_latecomer");
    private static final Rows.Rule ADMITTED = new Rows.Rule("insert into exam_roster select * from exam_latecomer where exam = ?",
            (drawn, exam) -> drawn.rows("exam_latecomer", "exam", exam).forEach(row -> drawn.insert("exam_roster", row.values())));

    private final JdbcClient jdbc;

    ExamRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam) {
        return rows("exam_roster", exam);
    }

    /** People whom the school asks to add to an accepted exam; the group is the one that they would join. */
    public List<Row> latecomersOf(UUID exam) {
        return rows("exam_latecomer", exam);
    }

    private List<Row> rows(String table, UUID exam) {
        return jdbc.sql("select * from " + table + " where exam = :exam order by ordinal").param("exam", exam)
                .query((row, number) -> new Row(id(row, "candidacy"), person(row, "person"),
                        new Qualification(row.getInt("standard"), row.getInt("specialisation"), row.getInt("part_qualification")),
                        Origin.valueOf(row.getString("origin")), row.getString("eligibility"), row.getString("funding_code"),
                        row.getInt("attempt"), set(row, "carried", Part::valueOf),
                        nominalEnd(row), maybeDay(row, "last_day"), maybe(row, "verification", Verification::valueOf), row.getInt("group_number"))).list();
    }

    private static Optional<NominalEnd> nominalEnd(ResultSet row) throws SQLException {
        int leaveDays = row.getInt("leave_days");
        return maybeDay(row, "nominal_end").map(day -> new NominalEnd(day, leaveDays));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_roster", COLUMNS, "person", "standard"), new Table("exam_latecomer", COLUMNS, "person", "standard"));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof CandidatesAdded added) {
                for (int i = 0; i < added.candidates().size(); i++) {
                    add(rows, LISTED, happened.id(), happened.version() * 10_000 + i, added.candidates().get(i));
                }
            } else if (happened.event() instanceof CandidatesRemoved removed) {
                removed.candidacies().forEach(gone ->
                        rows.delete("exam_roster", "exam, candidacy", happened.id(), gone));
            } else if (happened.event() instanceof PeopleVerified verified) {
                verified.answers().forEach(answer -> answer(rows, "exam_roster", happened.id(), answer.person(), answer.answer()));
            } else if (happened.event() instanceof NameAccepted accepted) {
                answer(rows, "exam_roster", happened.id(), accepted.person(), Verification.MATCH);
            } else if (happened.event() instanceof PersonalCodeGiven given) {
                rows.update("exam_roster", "verification", "exam, person", null, happened.id(), given.person().value());
            } else if (happened.event() instanceof PersonRecognised recognised) {
                rows.update("exam_roster", "person, verification", "exam, person",
                        recognised.person().value(), null, happened.id(), recognised.former().value());
            } else if (happened.event() instanceof GroupsFormed formed) {
                rows.update("exam_roster", "group_number", "exam", 0, happened.id());
                formed.groups().forEach(group -> group.members().forEach(member -> rows.update(
                        "exam_roster", "group_number", "exam, person", group.number(), happened.id(), member.value())));
            } else if (happened.event() instanceof ExamEvent event) {
                late(rows, event, happened);
            }
        }
    }

    private static void late(Rows rows, ExamEvent event, Happened happened) {
        UUID exam = happened.id();
        if (event instanceof LatecomersNamed named) {
            for (int i = 0; i < named.candidates().size(); i++) {
                add(rows, LATE, exam, happened.version() * 10_000 + i, named.candidates().get(i));
            }
        } else if (event instanceof LatecomersDropped dropped) {
            dropped.candidacies().forEach(gone -> rows.delete("exam_latecomer", "exam, candidacy", exam, gone));
        } else if (event instanceof LatecomersVerified verified) {
            verified.answers().forEach(answer -> answer(rows, "exam_latecomer", exam, answer.person(), answer.answer()));
        } else if (event instanceof LatecomerNameAccepted accepted) {
            answer(rows, "exam_latecomer", exam, accepted.person(), Verification.MATCH);
        } else if (event instanceof LatecomersGroupChosen chosen) {
            rows.update("exam_latecomer", "group_number", "exam", chosen.group(), exam);
        } else if (event instanceof LatecomersAdmitted admitted) {
            rows.update("exam_latecomer", "group_number", "exam", admitted.group(), exam);
            rows.apply(ADMITTED, exam);
            rows.delete("exam_latecomer", "exam", exam);
        } else if (event instanceof AdditionRefused || event instanceof AdditionGivenUp) {
            rows.delete("exam_latecomer", "exam", exam);
        }
    }

    /** A person who is there already for another qualification has been asked about and divided before. */
    private static Rows.Rule listed(String table) {
        return new Rows.Rule("insert into " + table + " " + """
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    (select max(same.verification) from exam_roster same where same.exam = ? and same.person = ?),
                    coalesce((select max(same.group_number) from exam_roster same where same.exam = ? and same.person = ?), 0))""", (drawn, values) -> {
            List<DrawnTables.Row> same = drawn.rows("exam_roster", "exam, person", values[FURTHER], values[FURTHER + 1]);
            Object[] row = Arrays.copyOf(values, FURTHER + 2);
            row[FURTHER] = same.stream().map(one -> (String) one.get("verification")).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
            row[FURTHER + 1] = same.stream().mapToInt(one -> (int) one.get("group_number")).max().orElse(0);
            drawn.insert(table, row);
        });
    }

    private static void add(Rows rows, Rows.Rule listed, UUID exam, int ordinal, Candidate one) {
        Qualification wanted = one.qualification();
        rows.apply(listed, exam, one.candidacy(), ordinal, one.person().value(), wanted.standard(), wanted.specialisation(),
                wanted.partQualification(), one.origin().name(), one.eligibility().map(Ruling::value).orElse(""), one.fundingCode(),
                one.attempt(), joined(one.carried()), one.nominalEnd().map(NominalEnd::day).orElse(null),
                one.nominalEnd().map(NominalEnd::leaveDays).orElse(0), one.lastDay().orElse(null), exam, one.person().value(), exam, one.person().value());
    }

    private static void answer(Rows rows, String table, UUID exam, PersonId person, Verification answer) {
        rows.update(table, "verification", "exam, person", answer.name(), exam, person.value());
    }
}
