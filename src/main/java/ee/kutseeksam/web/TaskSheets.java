package ee.kutseeksam.web;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts a task's sheet together for the one whose turn it is; refuses when it is not. */
@Component
class TaskSheets {

    /** What a step's page needs: the turn, the exam as the visitor sees it, and whether the page or the API asks. */
    record Asked(Turn turn, SeenExam seen, String channel) { }

    private final Turns turns;
    private final ExamList exams;
    private final ExamGroups groups;
    private final Repository<Exam> log;
    private final Map<String, Function<Asked, Object>> contents;

    TaskSheets(Turns turns, ExamList exams, ExamGroups groups, Repository<Exam> log, Awaited awaited, OrderContents order, ConductContents conduct,
               CorrectionContents correction) {
        this.turns = turns;
        this.exams = exams;
        this.groups = groups;
        this.log = log;
        this.contents = Map.ofEntries(
                Map.entry("placeOrder", awaited::order),
                Map.entry("addGraduates", order::roster),
                Map.entry("clearPeople", order::people),
                Map.entry("formGroups", order::groups),
                Map.entry("sendRoster", order::summary),
                Map.entry("reviewRoster", order::summary),
                Map.entry("correctRoster", order::roster),
                Map.entry("nameLatecomers", order::latecomers),
                Map.entry("clearLatecomers", order::people),
                Map.entry("considerAddition", order::addition),
                Map.entry("appointResponsible", order::responsible),
                Map.entry("scheduleGroup", conduct::schedule),
                Map.entry("enterResults", conduct::results),
                Map.entry("amendResults", conduct::results),
                Map.entry("decideAwards", conduct::decisions),
                Map.entry("signProtocol", conduct::protocol),
                Map.entry("mendApplication", conduct::certificates),
                Map.entry("orderRetake", conduct::retake),
                Map.entry("reviewFunding", conduct::funding),
                Map.entry("correctResults", correction::correction),
                Map.entry("decideCorrection", correction::correction),
                Map.entry("signCorrection", correction::correction),
                Map.entry("revokeCertificate", correction::certificates),
                Map.entry("settleDifference", correction::differences));
    }

    TaskSheet of(Visitor visitor, String task, String channel) {
        Turn turn = turns.look(visitor.who(), task);
        int version = log.versions(Set.of(turn.exam())).get(turn.exam());
        Optional<SeenExam> seen = exams.byNumber(turn.number())
                .map(exam -> SeenExam.atTurn(visitor, exam, groups.of(exam.id()), turn.act().role(), turn.organisation(), turn.group()));
        Object content = seen.map(exam -> contents.getOrDefault(turn.step(), asked -> Map.of()).apply(new Asked(turn, exam, channel)))
                .orElse(Map.of());
        return new TaskSheet(turn.task(), turn.step(), turn.exam(), turn.number(), turn.group(), turn.since().orElseThrow(), version, seen, content);
    }
}
