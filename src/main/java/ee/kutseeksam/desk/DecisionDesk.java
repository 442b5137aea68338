package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Commissions;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the awarding committee (kutsekomisjon) decides, candidacy by candidacy. */
@Component
public class DecisionDesk {

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final Commissions commissions;
    private final Notes notes;
    private final Seen seen;

    DecisionDesk(Turns turns, Repository<Exam> exams, Repository<Candidacy> candidacies, Commissions commissions, Notes notes, Seen seen) {
        this.turns = turns;
        this.exams = exams;
        this.candidacies = candidacies;
        this.commissions = commissions;
        this.notes = notes;
        this.seen = seen;
    }

    /** Gives each row's version. */
    @Transactional
    public Map<UUID, Integer> decide(PersonId who, String task, List<DecisionForm> rows) {
        Turn turn = turns.take(who, task, "decideAwards");
        Exam exam = exams.get(turn.exam());
        new Conduct(exam).requireDecisionOpen();
        new Deciders(exam, commissions.of(exam)).requireAny(who);
        Map<UUID, DecisionForm> byId = Rows.byId("candidacy", rows, DecisionForm::candidacy);
        var problems = new Rows();
        var asSeen = seen.each(candidacies, byId, DecisionForm::version);
        candidacies.changeAll(byId.keySet(), (id, candidacy) -> problems.collect(id, () -> {
            CandidacyRule.DECISION_NEEDS_A_RESULT.require(exam.roster().candidates().containsKey(id));
            asSeen.require(id);
            return decision(turn, exam, byId.get(id), candidacy);
        }));
        problems.refuseIfAny();
        return candidacies.versions(byId.keySet());
    }

    private List<CandidacyEvent> decision(Turn turn, Exam exam, DecisionForm form, Candidacy candidacy) {
        Typed.filled("award", form.award());
        int group = candidacy.attempt().orElseThrow(CandidacyRule.DECISION_NEEDS_A_RESULT::broken).group();
        new Deciders(exam, commissions.of(exam)).require(turn.who(), group);
        Typed.Reason reason = Typed.reason(form.reason());
        Optional<NoteRef> note = reason.length() == 0 ? Optional.empty() : Optional.of(notes.keep(reason.text(), candidacy.person()));
        return candidacy.decide(turn.exam(), turn.who(), form.award(), note, reason.length());
    }

    /** Sends the results back to the awarding body and completes the task. */
    @Transactional
    public void sendBack(PersonId who, String task, String reason) {
        Turn turn = turns.take(who, task, "decideAwards");
        Typed.Reason said = Typed.reason(reason);
        Exam before = exams.get(turn.exam());
        new Deciders(before, commissions.of(before)).requireAny(who);
        exams.change(turn.exam(), exam -> new Conduct(exam).reopen(notes.keep(said.text(), Optional.empty()), said.length()));
        turns.complete(who, task);
    }
}
