package ee.kutseeksam.views;

import static ee.kutseeksam.views.Columns.*;

import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyEvent.*;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.eventstore.Projection.Table;
import ee.kutseeksam.eventstore.Rows;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each correction of an exam changes: a row as it was signed and as it is entered and decided anew. Kept with the results. */
@Component
public class CorrectedResults {

    static final Table TABLE = new Table("corrected_result", """
            correction uuid not null, exam uuid not null, candidacy uuid not null,
            was_attendance text, was_theory text, was_practice text, was_competences text not null, was_outcome text, was_proposal text,
            was_decision text, was_reason_note uuid, was_attendance_note uuid, was_signed_on date,
            attendance text, theory text, practice text, competences text not null, outcome text, proposal text, decision text,
            reason_note uuid, attendance_note uuid, signed_on date, primary key (correction, candidacy)""", "exam");

    private static final String ROWS = """
            select c.correction, r.candidacy, r.person, r.standard, r.specialisation, r.part_qualification, r.group_number, r.carried,
                c.%1$sattendance as attendance, c.%1$stheory as theory, c.%1$spractice as practice, c.%1$scompetences as competences,
                c.%1$soutcome as outcome, c.%1$sproposal as proposal, c.%1$sdecision as decision, c.%1$sreason_note as reason_note,
                c.%1$sattendance_note as attendance_note, c.%1$ssigned_on as signed_on, r.retake_until, r.retake_exam, r.retake_carried
            from corrected_result c join exam_result r on r.exam = c.exam and r.candidacy = c.candidacy
            where c.exam = :exam order by c.correction, c.candidacy""";

    private static final String KEY = "correction, candidacy";
    private static final Rows.Rule REOPENED = new Rows.Rule("""
            insert into corrected_result select ?, exam, candidacy, attendance, theory, practice, competences, outcome, proposal, decision,
                reason_note, attendance_note, signed_on, attendance, theory, practice, competences, outcome, null, null, null,
                attendance_note, null from exam_result where exam = ? and candidacy = ?""",
            (drawn, of) -> drawn.rows("exam_result", "exam, candidacy", of[1], of[2]).forEach(was -> drawn.insert("corrected_result", of[0], of[1], of[2],
                    was.get("attendance"), was.get("theory"), was.get("practice"), was.get("competences"), was.get("outcome"), was.get("proposal"),
                    was.get("decision"), was.get("reason_note"), was.get("attendance_note"), was.get("signed_on"), was.get("attendance"), was.get("theory"),
                    was.get("practice"), was.get("competences"), was.get("outcome"), null, null, null, was.get("attendance_note"), null)));
    private static final Rows.Rule CORRECTED = new Rows.Rule("""
            update exam_result r set attendance = c.attendance, theory = c.theory, practice = c.practice, competences = c.competences,
                outcome = c.outcome, proposal = c.proposal, decision = c.decision, reason_note = c.reason_note,
                attendance_note = c.attendance_note, signed_on = c.signed_on from corrected_result c
            where c.correction = ? and c.candidacy = ? and r.exam = c.exam and r.candidacy = c.candidacy""",
            (drawn, of) -> drawn.rows("corrected_result", KEY, of).forEach(is ->
                    drawn.rows("exam_result", "exam, candidacy", is.get("exam"), is.get("candidacy")).forEach(result -> List.of("attendance", "theory",
                            "practice", "competences", "outcome", "proposal", "decision", "reason_note", "attendance_note", "signed_on")
                            .forEach(column -> result.set(column, is.get(column))))));

    private final JdbcClient jdbc;

    CorrectedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they had been signed, by correction. */
    public Map<UUID, List<ExamResults.Row>> before(UUID exam) {
        return rows(exam, "was_");
    }

    /** As they are entered and decided by the correction, signed or not. */
    public Map<UUID, List<ExamResults.Row>> now(UUID exam) {
        return rows(exam, "");
    }

    private Map<UUID, List<ExamResults.Row>> rows(UUID exam, String which) {
        Map<UUID, List<ExamResults.Row>> rows = new LinkedHashMap<>();
        jdbc.sql(ROWS.formatted(which)).param("exam", exam).query((row, number) -> Map.entry(id(row, "correction"), ExamResults.row(row, number)))
                .list().forEach(one -> rows.computeIfAbsent(one.getKey(), none -> new ArrayList<>()).add(one.getValue()));
        return rows;
    }

    static void take(CandidacyEvent event, UUID candidacy, Rows rows) {
        if (event instanceof ReopenedForCorrection reopened) {
            rows.apply(REOPENED, reopened.correction(), reopened.exam(), candidacy);
        } else if (event instanceof CorrectedResultEntered entered) {
            Result result = entered.result();
            rows.update("corrected_result", "attendance, theory, practice, competences, outcome, proposal, decision, reason_note, attendance_note", KEY,
                    result.attendance().name(), name(result.parts().get(Part.THEORY)), name(result.parts().get(Part.PRACTICE)),
                    joined(result.competences()), entered.outcome().value().name(), null, null, null, result.reason().map(NoteRef::id).orElse(null),
                    entered.correction(), candidacy);
        } else if (event instanceof CorrectionProposed proposed) {
            rows.update("corrected_result", "proposal", KEY, proposed.award().name(),
                    proposed.correction(), candidacy);
        } else if (event instanceof CorrectionDecided decided) {
            rows.update("corrected_result", "decision, reason_note", KEY, decided.award().name(),
                    decided.reason().map(NoteRef::id).orElse(null), decided.correction(), candidacy);
        } else if (event instanceof AwardCorrected corrected) {
            rows.update("corrected_result", "signed_on", KEY, corrected.on(), corrected.correction(),
                    candidacy);
            rows.apply(CORRECTED, corrected.correction(), candidacy);
        }
    }

    private static String name(PartResult result) {
        return result == null ? null : result.name();
    }
}
