package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.eventstore.Happened;
import ee.kutseeksam.eventstore.Projection;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of each candidacy at one exam: result, proposal, decision, signature and the right to a retake. */
@Component
@Order(1)
public class ExamResults implements Projection {

    /**
     * @param retakeCarried  parts that a retake need not sit again
     * @param attendanceNote why the person was away with good reason or was removed
     */
    public record Row(UUID candidacy, PersonId person, Qualification qualification, int group, Set<Part> carried,
                      Optional<Attendance> attendance, Optional<PartResult> theory, Optional<PartResult> practice,
                      Set<Integer> competences, Optional<Outcome> outcome, Optional<Award> proposal, Optional<Award> decision,
                      Optional<UUID> reasonNote, Optional<LocalDate> signedOn, Optional<LocalDate> retakeUntil, Optional<UUID> retakeExam,
                      Set<Part> retakeCarried, Optional<UUID> attendanceNote) {

        /** Every note about this row. */
        public Stream<UUID> notes() {
            return Stream.of(reasonNote, attendanceNote).flatMap(Optional::stream);
        }
    }

    private static final String KEY = "exam, candidacy";

    private final JdbcClient jdbc;

    ExamResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> of(UUID exam) {
        return jdbc.sql("select * from exam_result where exam = :exam order by group_number, candidacy").param("exam", exam)
                .query(ExamResults::row).list();
    }

    static Row row(ResultSet row, int number) throws SQLException {
        return new Row(id(row, "candidacy"), person(row, "person"),
                new Qualification(row.getInt("standard"), row.getInt("specialisation"), row.getInt("part_qualification")),
                row.getInt("group_number"), set(row, "carried", Part::valueOf), maybe(row, "attendance", Attendance::valueOf),
                maybe(row, "theory", PartResult::valueOf), maybe(row, "practice", PartResult::valueOf),
                set(row, "competences", Integer::valueOf), maybe(row, "outcome", Outcome::valueOf), maybe(row, "proposal", Award::valueOf),
                maybe(row, "decision", Award::valueOf), maybeId(row, "reason_note"), maybeDay(row, "signed_on"),
                maybeDay(row, "retake_until"), maybeId(row, "retake_exam"),
                set(row, "retake_carried", Part::valueOf), maybeId(row, "attendance_note"));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("exam_result", """
                exam uuid not null, candidacy uuid not null, person uuid not null, standard int not null, specialisation int not null,
                part_qualification int not null, group_number int not null, carried text not null, attendance text, theory text,
                practice text, competences text not null, outcome text, proposal text, decision text, reason_note uuid,
                signed_on date, retake_until date, retake_exam uuid, retake_carried text not null default '', attendance_note uuid, primary key (exam, candidacy)""", "person"), CorrectedResults.TABLE);
    }

    @Override
    public void take(List<Happened> events, Rows rows) {
        for (Happened happened : events) {
            if (happened.event() instanceof CandidacyEvent event) {
                take(event, happened.id(), rows);
                CorrectedResults.take(event, happened.id(), rows);
            }
        }
    }

    private static void take(CandidacyEvent event, UUID candidacy, Rows rows) {
        if (event instanceof AttemptBegun begun) {
            Qualification wanted = begun.qualification();
            rows.insert("exam_result", begun.attempt().exam(), candidacy, begun.person().value(), wanted.standard(), wanted.specialisation(),
                    wanted.partQualification(), begun.attempt().group(), joined(begun.attempt().carried()), null, null, null, "", null, null, null, null,
                    null, null, null, "", null);
        } else if (event instanceof ResultEntered entered) {
            var parts = entered.result().parts();
            rows.update("exam_result", "attendance, theory, practice, competences, outcome, proposal, decision, reason_note, attendance_note", KEY, entered.result().attendance().name(),
                    name(parts.get(Part.THEORY)), name(parts.get(Part.PRACTICE)), joined(entered.result().competences()),
                    entered.outcome().value().name(), null, null, null,
                    entered.result().reason().map(NoteRef::id).orElse(null), entered.exam(), candidacy);
        } else if (event instanceof AwardProposed proposed) {
            rows.update("exam_result", "proposal", KEY, proposed.award().name(), proposed.exam(), candidacy);
        } else if (event instanceof AwardDecided decided) {
            rows.update("exam_result", "decision, reason_note", KEY, decided.award().name(),
                    decided.reason().map(NoteRef::id).orElse(null), decided.exam(), candidacy);
        } else if (event instanceof AwardSigned signed) {
            rows.update("exam_result", "signed_on", KEY, signed.on(), signed.exam(), candidacy);
        } else if (event instanceof RetakeOffered offered) {
            rows.update("exam_result", "retake_until, retake_carried", KEY,
                    offered.until(), joined(offered.carried()), offered.exam(), candidacy);
        } else if (event instanceof RetakeTaken taken) {
            rows.update("exam_result", "retake_until, retake_exam", KEY, null,
                    taken.retakeExam(), taken.exam(), candidacy);
        } else if (event instanceof RetakeGivenBack back) {
            rows.update("exam_result", "retake_until, retake_exam", KEY,
                    back.until(), null, back.exam(), candidacy);
        } else if (event instanceof AttemptAnnulled annulled) {
            rows.delete("exam_result", KEY, annulled.exam(), candidacy);
        } else if (event instanceof RetakeLapsed lapsed) {
            rows.update("exam_result", "retake_until", KEY, null, lapsed.exam(), candidacy);
        }
    }

    private static String name(PartResult result) {
        return result == null ? null : result.name();
    }
}
