package ee.kutseeksam.desk;

import static ee.kutseeksam.exam.ExamRule.LEARNER_IS_LISTED;
import static ee.kutseeksam.exam.ExamRule.LEARNER_MAY_SIT;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school puts people on the roster and mends what the population register found. */
@Component
public class RosterDesk {

    static final Set<String> ROSTER_STEPS = Set.of("addGraduates", "clearPeople", "correctRoster");
    private static final Set<String> MAY_SIT = Set.of("FINAL_YEAR", "OVERTIME");

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Learners learners;
    private final Facts facts;
    private final People people;
    private final OpenCandidacies open;

    RosterDesk(Turns turns, Repository<Exam> exams, Learners learners, Facts facts, People people, OpenCandidacies open) {
        this.turns = turns;
        this.exams = exams;
        this.learners = learners;
        this.facts = facts;
        this.people = people;
        this.open = open;
    }

    /** Everybody whom EHIS lists for the exam's curriculum, with why they may or may not sit. */
    @Transactional
    public List<LearnerRow> learners(PersonId who, String task) {
        Exam exam = exams.get(turns.look(who, task).exam());
        var elsewhere = open.of(exam.number(), exam.placed().standards());
        return learners.of(exam.placed()).values().stream().map(found -> row(found, exam, elsewhere)).toList();
    }

    private LearnerRow row(Learners.Found found, Exam exam, Map<OpenCandidacies.Key, String> elsewhere) {
        Learner learner = found.learner();
        Optional<String> other = exam.placed().standards().stream().map(Qualification::of)
                .map(offered -> elsewhere.get(new OpenCandidacies.Key(learner.person(), offered)))
                .filter(java.util.Objects::nonNull).findFirst();
        return new LearnerRow(learner.person(), found.eligibility().value(), found.nominalEnd(), learner.course(),
                learner.fundingCode(), MAY_SIT.contains(found.eligibility().value()),
                exam.roster().people().contains(learner.person()), other);
    }

    @Transactional
    public void addLearners(PersonId who, String task, List<LearnerChoice> chosen) {
        Turn turn = takeRosterTurn(who, task);
        Exam exam = exams.get(turn.exam());
        var listed = learners.of(exam.placed());
        List<Candidate> candidates = new ArrayList<>();
        for (LearnerChoice choice : chosen) {
            Learners.Found found = Optional.ofNullable(listed.get(choice.person())).orElseThrow(LEARNER_IS_LISTED::broken);
            LEARNER_MAY_SIT.require(MAY_SIT.contains(found.eligibility().value()));
            for (Qualification wanted : qualifications(choice, exam)) {
                candidates.add(new Candidate(UUID.randomUUID(), choice.person(), facts.requireOffered(exam.placed(), wanted),
                        Origin.EHIS, Optional.of(found.eligibility()), found.learner().fundingCode(), 1, Set.of(), found.nominalEnd()));
            }
        }
        add(turn, candidates);
    }

    private static List<Qualification> qualifications(LearnerChoice choice, Exam exam) {
        boolean given = choice.qualifications() != null && !choice.qualifications().isEmpty();
        return given ? choice.qualifications() : exam.placed().standards().stream().map(Qualification::of).toList();
    }

    /** A working-world applicant: for ever one, never state-funded (rules.md 24). */
    @Transactional
    public void addApplicant(PersonId who, String task, ApplicantForm form) {
        Turn turn = takeRosterTurn(who, task);
        PersonalCode code = PersonalCode.parse(form.personalCode() == null ? "" : form.personalCode().strip())
                .orElseThrow(() -> DeskRule.CODE_IS_VALID.broken().at("personalCode"));
        named("firstName", form.firstName());
        named("lastName", form.lastName());
        Qualification wanted = form.qualification() == null
                ? Qualification.of(exams.get(turn.exam()).placed().standards().get(0)) : form.qualification();
        facts.requireOffered(exams.get(turn.exam()).placed(), wanted);
        PersonId person = people.identify(Identity.of(code, form.firstName().strip(), form.lastName().strip()));
        add(turn, List.of(new Candidate(UUID.randomUUID(), person, wanted, Origin.MANUAL, Optional.empty(), "", 1, Set.of())));
    }

    private static void named(String field, String name) {
        if (name == null || name.isBlank()) {
            throw DeskRule.NAME_IS_GIVEN.broken().at(field);
        }
    }

    private void add(Turn turn, List<Candidate> candidates) {
        Exam exam = exams.get(turn.exam());
        open.refuseAnyOf(candidates, exam.number(), exam.placed().standards());
        exams.change(turn.exam(), before -> before.add(candidates, facts.about(before.placed())));
    }

    @Transactional
    public void remove(PersonId who, String task, List<UUID> candidacies) {
        Turn turn = takeRosterTurn(who, task);
        exams.change(turn.exam(), exam -> exam.remove(candidacies));
    }

    /** The school confirms that the population register's name is the right one. */
    @Transactional
    public void acceptName(PersonId who, String task, PersonId person) {
        Turn turn = takeRosterTurn(who, task);
        exams.change(turn.exam(), exam -> exam.acceptName(person));
        people.takeProposedName(person);
    }

    /** Steps after which the population register is asked about everybody new; later nobody would ask. */
    private Turn takeRosterTurn(PersonId who, String task) {
        return turns.takeAny(who, task, ROSTER_STEPS);
    }
}
