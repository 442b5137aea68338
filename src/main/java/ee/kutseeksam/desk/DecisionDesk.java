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

    DecisionDesk(Turns turns, Repository<Exam> exams, Repository<Candidacy> candidacies, Commissions commissions, Notes notes) {
        this.turns = turns;
        this.exams = exams;
        this.candidacies = candidacies;
        this.commissions = commissions;
        this.notes = notes;
    }

    @Transactional
    public void decide(PersonId who, String task, List<DecisionForm> rows) {
        Turn turn = turns.take(who, task, "decideAwards");
        Exam exam = exams.get(turn.exam());
        new Conduct(exam).requireDecisionOpen();
        new Deciders(exam, commissions.of(exam)).requireAny(who);
        Map<UUID, DecisionForm> byId = Rows.byId(rows, DecisionForm::candidacy);
        CandidacyRule.DECISION_NEEDS_A_RESULT.require(exam.roster().candidates().keySet().containsAll(byId.keySet()));
        var problems = new Rows();
        candidacies.changeAll(byId.keySet(), (id, candidacy) ->
                problems.collect(id, () -> decision(turn, exam, byId.get(id), candidacy)));
        problems.refuseIfAny();
    }

    private List<CandidacyEvent> decision(Turn turn, Exam exam, DecisionForm form, Candidacy candidacy) {
        OrderDesk.filled("award", form.award());
        int group = candidacy.attempt().orElseThrow(CandidacyRule.DECISION_NEEDS_A_RESULT::broken).group();
        new Deciders(exam, commissions.of(exam)).require(turn.who(), group);
        String reason = form.reason() == null ? "" : form.reason().strip();
        Optional<NoteRef> note = reason.isEmpty() ? Optional.empty() : Optional.of(notes.keep(reason, candidacy.person()));
        return candidacy.decide(turn.exam(), form.award(), note, reason.length());
    }

    /** Sends the results back to the awarding body and completes the task. */
    @Transactional
    public void sendBack(PersonId who, String task, String reason) {
        Turn turn = turns.take(who, task, "decideAwards");
        String said = reason == null ? "" : reason.strip();
        Exam before = exams.get(turn.exam());
        new Deciders(before, commissions.of(before)).requireAny(who);
        exams.change(turn.exam(), exam -> new Conduct(exam).reopen(notes.keep(said, Optional.empty()), said.length()));
        turns.complete(who, task);
    }
}
