package ee.kutseeksam.desk;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.exam.Latecomers;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Notes;
import ee.kutseeksam.process.Interventions;
import ee.kutseeksam.process.RetakeRights;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school asks to add people to an accepted exam and the awarding body answers. Whom it names goes by the roster's desk. */
@Component
public class AdditionDesk {

    private final Interventions interventions;
    private final Turns turns;
    private final Repository<Exam> exams;
    private final ExamPolicies policies;
    private final Facts facts;
    private final OpenCandidacies open;
    private final Retakers retakers;
    private final RetakeRights rights;
    private final Notes notes;
    private final Clock clock;

    AdditionDesk(Interventions interventions, Turns turns, Repository<Exam> exams, ExamPolicies policies, Facts facts,
                 OpenCandidacies open, Retakers retakers, RetakeRights rights, Notes notes, Clock clock) {
        this.interventions = interventions;
        this.turns = turns;
        this.exams = exams;
        this.policies = policies;
        this.facts = facts;
        this.open = open;
        this.retakers = retakers;
        this.rights = rights;
        this.notes = notes;
        this.clock = clock;
    }

    @Transactional
    public void ask(PersonId who, UUID id) {
        interventions.begin(who, id, Action.ASK_FOR_ADDITION);
        exams.change(id, exam -> new Latecomers(exam).ask());
        interventions.start("addition", id, Map.of());
    }

    @Transactional
    public void chooseGroup(PersonId who, String task, Integer group) {
        Turn turn = turns.take(who, task, "nameLatecomers");
        Typed.filled("group", group);
        exams.change(turn.exam(), exam -> new Latecomers(exam).choose(group));
    }

    /** The school leaves it and completes the task. */
    @Transactional
    public void giveUp(PersonId who, String task) {
        Turn turn = turns.takeAny(who, task, Set.of("nameLatecomers", "clearLatecomers"));
        exams.change(turn.exam(), exam -> new Latecomers(exam).giveUp());
        turns.complete(who, task);
    }

    /** The awarding body takes them on and completes the task. */
    @Transactional
    public void consent(PersonId who, String task) {
        Turn turn = turns.take(who, task, "considerAddition");
        Exam accepted = exams.get(turn.exam());
        List<Candidate> late = accepted.addition().map(asked -> asked.roster().all()).orElse(List.of());
        open.refuseAnyOf(late, accepted.number(), accepted.placed().standards());
        LocalDate day = accepted.addition().filter(asked -> asked.group() != 0).map(asked -> accepted.dayOf(asked.group())).orElse(accepted.placed().plannedOn());
        List<Candidate> again = late.stream().filter(one -> one.lastDay().isPresent()).toList();
        again.forEach(one -> retakers.requireAsNamed(one, day));
        rights.take(turn.exam(), again.stream().map(Candidate::candidacy).toList(), day);
        exams.change(turn.exam(), exam -> new Latecomers(exam).admit(facts.about(exam.placed()), LocalDate.now(clock),
                policies.daysBeforeExam(exam.placed().awardingBody(), day)));
        turns.complete(who, task);
    }

    @Transactional
    public void refuse(PersonId who, String task, String reason) {
        Turn turn = turns.take(who, task, "considerAddition");
        Typed.Reason said = Typed.reason(reason);
        exams.change(turn.exam(), exam -> new Latecomers(exam).refuse(notes.keep(said.text(), Optional.empty()), said.length()));
        turns.complete(who, task);
    }
}
