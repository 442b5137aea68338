package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.exam.ExamEvent.ChairAbsent;
import ee.kutseeksam.exam.ExamEvent.MemberBarred;
import ee.kutseeksam.exam.Impediments.Ground;
import ee.kutseeksam.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps chairs and deputies of the awarding committee from an exam's decision, in the order of declaring. */
@Component
public class ExamImpediments implements Projection {

    /**
     * @param group  number of the group that it concerns, or 0 for the whole exam
     * @param ground of the conflict; none when the chair is absent
     */
    public record Row(PersonId member, int group, Optional<Ground> ground, UUID reasonNote) {

        public boolean concerns(int number) {
            return group == 0 || group == number;
        }
    }

    private final JdbcClient jdbc;

    ExamImpediments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam) {
        return jdbc.sql("select * from exam_impediment where exam = :exam order by version").param("exam", exam)
                .query((row, number) -> new Row(person(row, "member"), row.getInt("group_number"), maybe(row, "ground", Ground::valueOf),
                        id(row, "reason_note"))).list();
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_impediment", """
                exam uuid not null, version int not null, member uuid not null, group_number int not null, ground text,
                reason_note uuid not null, primary key (exam, version)"""));
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof MemberBarred barred) {
                rows.insert("exam_impediment", happened.id(), happened.version(),
                        barred.member().value(), barred.group(), barred.ground().name(), barred.reason().id());
            } else if (happened.event() instanceof ChairAbsent absent) {
                rows.insert("exam_impediment", happened.id(), happened.version(),
                        absent.chair().value(), 0, null, absent.reason().id());
            }
        }
    }
}
