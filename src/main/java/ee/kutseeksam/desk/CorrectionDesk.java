package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyCorrection;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamCorrection;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Commissions;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.Message;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.TurnSubjects;
import ee.kutseeksam.process.Turns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a mistake in a signed protocol is put right by a new one (rules.md 46). */
@Component
public class CorrectionDesk {

    private final Turns turns;
    private final TurnSubjects subjects;
    private final Interventions interventions;
    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final Results results;
    private final Commissions commissions;
    private final Notes notes;

    CorrectionDesk(Turns turns, TurnSubjects subjects, Interventions interventions, Repository<Exam> exams, Repository<Candidacy> candidacies,
                   Results results, Commissions commissions, Notes notes) {
        this.turns = turns;
        this.subjects = subjects;
        this.interventions = interventions;
        this.exams = exams;
        this.candidacies = candidacies;
        this.results = results;
        this.commissions = commissions;
        this.notes = notes;
    }

    /** The awarding body, or Kutsekoda, says whose result is wrong and how. Gives the correction's id. */
    @Transactional
    public UUID open(PersonId who, UUID id, CorrectionForm form) {
        interventions.begin(who, id, Action.OPEN_CORRECTION);
        List<UUID> wrong = form.candidacies() == null ? List.of() : form.candidacies();
        Typed.Reason said = Typed.reason(form.reason());
        UUID correction = UUID.randomUUID();
        NoteRef reason = notes.keep(said.text(), Optional.empty());
        Exam opened = exams.change(id, exam -> new ExamCorrection(exam).open(correction, groupOf(exam, wrong), wrong, reason, said.length()));
        var problems = new Rows();
        candidacies.changeAll(wrong, (candidacy, signed) -> problems.collect(candidacy, () -> new CandidacyCorrection(signed).open(id, correction)));
        problems.refuseIfAny();
        interventions.start("correction", id, Map.of("correctionId", correction.toString(), "groupNumber", groupOf(opened, wrong)));
        return correction;
    }

    /** The group of the first; that the others are of the same is asked after. */
    private static int groupOf(Exam exam, List<UUID> wrong) {
        return exam.groups().all().stream().filter(group -> !wrong.isEmpty() && exam.roster().of(group).stream()
                        .anyMatch(candidate -> candidate.candidacy().equals(wrong.get(0)))).map(Group::number).findFirst()
                .orElseThrow(() -> ExamRule.CORRECTED_ARE_OF_THE_GROUP.broken().at("candidacies"));
    }

    @Transactional
    public Map<UUID, Integer> enterResults(PersonId who, String task, List<ResultForm> rows) {
        Turn turn = turns.take(who, task, "correctResults");
        return results.correct(exams.get(turn.exam()), subjects.correctionOf(turn), turn, rows);
    }

    @Transactional
    public Map<UUID, Integer> decide(PersonId who, String task, List<DecisionForm> rows) {
        Turn turn = turns.take(who, task, "decideCorrection");
        Exam exam = exams.get(turn.exam());
        new Deciders(exam, commissions.of(exam)).require(who, turn.group());
        UUID correction = subjects.correctionOf(turn);
        Map<UUID, DecisionForm> byId = Rows.byId("candidacy", rows, DecisionForm::candidacy);
        var problems = new Rows();
        candidacies.changeAll(byId.keySet(), (id, candidacy) ->
                problems.collect(id, () -> decision(turn, correction, byId.get(id), candidacy)));
        problems.refuseIfAny();
        return candidacies.versions(byId.keySet());
    }

    private List<CandidacyEvent> decision(Turn turn, UUID correction, DecisionForm form, Candidacy candidacy) {
        Typed.filled("award", form.award());
        Typed.Reason reason = Typed.reason(form.reason());
        Optional<NoteRef> note = reason.length() == 0 ? Optional.empty() : Optional.of(notes.keep(reason.text(), candidacy.person()));
        return new CandidacyCorrection(candidacy).decide(turn.exam(), correction, turn.who(), form.award(), note, reason.length());
    }

    /** Gives up a correction that is not signed yet: what had been signed stands. */
    @Transactional
    public void withdraw(PersonId who, UUID id, UUID correction) {
        interventions.begin(who, id, Action.WITHDRAW_CORRECTION);
        Exam exam = exams.change(id, before -> new ExamCorrection(before).withdraw(correction));
        candidacies.changeAll(new ExamCorrection(exam).get(correction).orElseThrow().candidacies(),
                (candidacy, signed) -> new CandidacyCorrection(signed).drop(id, correction));
        interventions.move(Message.CORRECTION_WITHDRAWN, correction);
    }
}
