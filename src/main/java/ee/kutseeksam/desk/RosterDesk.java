package ee.kutseeksam.desk;

import static ee.kutseeksam.exam.ExamRule.LEARNER_IS_LISTED;
import static ee.kutseeksam.exam.ExamRule.LEARNER_MAY_SIT;
import static ee.kutseeksam.exam.ExamRule.MANUAL_STAYS_MANUAL;
import static ee.kutseeksam.exam.ExamRule.REMOVAL_LEAVES_NO_GROUP_EMPTY;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Addition;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.Latecomers;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.OrderFacts;
import ee.kutseeksam.exam.Roster;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.people.People;
import ee.kutseeksam.process.RetakeRights;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school puts people on the roster and mends what the population register found. */
@Component
public class RosterDesk {

    static final Set<String> ROSTER_STEPS = Set.of("addGraduates", "clearPeople", "correctRoster", "nameLatecomers", "clearLatecomers");
    /** Who sits again may be in the way of the day until the roster is sent. */
    private static final Set<String> REMOVAL_STEPS = Stream.concat(ROSTER_STEPS.stream(), Stream.of("sendRoster")).collect(Collectors.toSet());
    /** The same for people who are added after acceptance: they wait for consent beside the roster. */
    private static final Set<String> LATE_STEPS = Set.of("nameLatecomers", "clearLatecomers");

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Learners learners;
    private final Facts facts;
    private final People people;
    private final OpenCandidacies open;
    private final RetakeRights rights;
    private final Applicants applicants;
    private final ManualForEver manual;
    private final Retakers retakers;
    private final Departures departures;

    RosterDesk(Turns turns, Repository<Exam> exams, Learners learners, Facts facts, People people, OpenCandidacies open,
               RetakeRights rights, Applicants applicants, ManualForEver manual, Retakers retakers, Departures departures) {
        this.turns = turns;
        this.exams = exams;
        this.learners = learners;
        this.facts = facts;
        this.people = people;
        this.open = open;
        this.rights = rights;
        this.applicants = applicants;
        this.manual = manual;
        this.retakers = retakers;
        this.departures = departures;
    }

    /** Everybody whom EHIS lists for the exam's curriculum, with why they may or may not sit; of an accepted exam, who is not on it. */
    @Transactional
    public List<LearnerRow> learners(PersonId who, String task) {
        Turn turn = turns.look(who, task);
        Exam exam = exams.get(turn.exam());
        Set<PersonId> onIt = isLate(turn) ? exam.roster().people() : Set.of();
        Map<PersonId, Learners.Found> listed = learners.of(exam.placed());
        return new LearnerRows(exam, open.of(exam.number(), exam.placed().standards()), retakers.windows(exam, listed.keySet()))
                .of(listed.values()).stream().filter(row -> !onIt.contains(row.person())).toList();
    }

    /** Puts all of them on the roster or, when any row is wrong, nobody, saying which and why. */
    @Transactional
    public void addLearners(PersonId who, String task, List<LearnerChoice> chosen) {
        Typed.filled("learners", chosen);
        Turn turn = takeRosterTurn(who, task);
        Typed.few("person", chosen);
        manual.watch(turn, () -> addLearners(turn, chosen));
    }

    private void addLearners(Turn turn, List<LearnerChoice> chosen) {
        Exam exam = exams.get(turn.exam());
        var listed = learners.of(exam.placed());
        Newcomers newcomers = newcomers(turn, exam, chosen.stream().map(LearnerChoice::person).toList());
        var problems = new Rows();
        for (LearnerChoice choice : chosen) {
            problems.collect(choice.person(), () -> newcomers.add(graduate(choice, exam, listed.get(choice.person()))));
        }
        problems.refuseByName();
        add(turn, newcomers.all());
    }

    private List<Candidate> graduate(LearnerChoice choice, Exam exam, Learners.Found found) {
        MANUAL_STAYS_MANUAL.require(found != null || !isApplicant(choice.person(), exam));
        LEARNER_IS_LISTED.require(found != null);
        LEARNER_MAY_SIT.require(found.maySit());
        List<Qualification> wanted = given(choice.qualifications()) ? choice.qualifications()
                : exam.placed().standards().stream().map(Qualification::of).toList();
        return wanted.stream().map(one -> new Candidate(UUID.randomUUID(), choice.person(), facts.requireOffered(exam.placed(), one),
                Origin.EHIS, Optional.of(found.eligibility()), found.learner().fundingCode(), 1, Set.of(), found.nominalEnd(), Optional.empty())).toList();
    }

    private static boolean isApplicant(PersonId person, Exam exam) {
        return exam.roster().hasManual(person) || exam.addition().filter(asked -> asked.roster().hasManual(person)).isPresent();
    }

    private static boolean given(List<Qualification> wanted) {
        return wanted != null && !wanted.isEmpty();
    }

    /** A working-world applicant: for ever one, never state-funded (rules.md 24). */
    @Transactional
    public void addApplicant(PersonId who, String task, ApplicantForm form) {
        Turn turn = takeRosterTurn(who, task);
        manual.watch(turn, () -> form.claim().ifPresent(field -> {
            throw MANUAL_STAYS_MANUAL.broken().at(field);
        }));
        Exam exam = exams.get(turn.exam());
        List<Qualification> wanted = wanted(form, exam);
        wanted.forEach(one -> facts.requireOffered(exam.placed(), one));
        PersonId person = applicants.identify(exam, form);
        Newcomers newcomers = newcomers(turn, exam, List.of(person));
        newcomers.add(wanted.stream().map(one ->
                new Candidate(UUID.randomUUID(), person, one, Origin.MANUAL, Optional.empty(), "", 1, Set.of())).toList());
        add(turn, newcomers.all());
    }

    private static List<Qualification> wanted(ApplicantForm form, Exam exam) {
        if (given(form.qualifications())) {
            return form.qualifications();
        }
        if (exam.placed().standards().size() > 1) {
            throw DeskRule.TARGET_IS_CHOSEN.broken().at("qualifications");
        }
        return List.of(Qualification.of(exam.placed().standards().get(0)));
    }

    private Newcomers newcomers(Turn turn, Exam exam, List<PersonId> some) {
        OrderFacts known = facts.about(exam.placed());
        return new Newcomers(exam, (before, candidates) -> adding(turn, before, candidates, known),
                open.settled(exam.number(), exam.placed().standards()), retakers.windows(exam, some));
    }

    private void add(Turn turn, List<Candidate> candidates) {
        exams.change(turn.exam(), before -> adding(turn, before, candidates, facts.about(before.placed())));
    }

    private static List<ExamEvent> adding(Turn turn, Exam exam, List<Candidate> candidates, OrderFacts known) {
        return isLate(turn) ? new Latecomers(exam).name(candidates, known) : exam.add(candidates, known);
    }

    /** Who was to sit again keeps the right to it. */
    @Transactional
    public void remove(PersonId who, String task, List<UUID> candidacies) {
        Turn turn = turns.takeAny(who, task, REMOVAL_STEPS);
        Exam left = exams.change(turn.exam(), exam -> {
            departures.require(turn.exam(), listed(turn, exam), candidacies);
            return isLate(turn) ? new Latecomers(exam).drop(candidacies) : exam.remove(candidacies);
        });
        if (turn.step().equals("sendRoster")) {
            left.groups().all().forEach(group -> REMOVAL_LEAVES_NO_GROUP_EMPTY.require(!group.members().isEmpty(), group.name()));
        }
        rights.giveBack(turn.exam(), candidacies);
    }

    private static Roster listed(Turn turn, Exam exam) {
        return isLate(turn) ? exam.addition().map(Addition::roster).orElse(exam.roster()) : exam.roster();
    }

    /** The school confirms that the population register's name is the right one. */
    @Transactional
    public void acceptName(PersonId who, String task, PersonId person) {
        Turn turn = takeRosterTurn(who, task);
        exams.change(turn.exam(), exam -> isLate(turn) ? new Latecomers(exam).acceptName(person) : exam.acceptName(person));
        people.takeProposedName(person);
    }

    private static boolean isLate(Turn turn) {
        return LATE_STEPS.contains(turn.step());
    }

    /** Steps after which the population register is asked about everybody new; later nobody would ask. */
    private Turn takeRosterTurn(PersonId who, String task) {
        return turns.takeAny(who, task, ROSTER_STEPS);
    }
}
