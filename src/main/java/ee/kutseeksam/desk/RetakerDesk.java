package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent;
import ee.kutseeksam.exam.Latecomers;
import ee.kutseeksam.exam.OrderFacts;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.RetakeRights;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school puts those who sit again on the roster of an exam that is ordered anyhow, or names them to be added to it once it is accepted. */
@Component
public class RetakerDesk {

    private static final String LATE = "nameLatecomers";
    private static final Set<String> STEPS = Set.of("addGraduates", "correctRoster", LATE);

    private final Turns turns;
    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final Retakers retakers;
    private final RetakeRights rights;
    private final OpenCandidacies open;
    private final ManualForEver manual;
    private final Facts facts;

    RetakerDesk(Turns turns, Repository<Exam> exams, Repository<Candidacy> candidacies, Retakers retakers, RetakeRights rights,
                OpenCandidacies open, ManualForEver manual, Facts facts) {
        this.turns = turns;
        this.exams = exams;
        this.candidacies = candidacies;
        this.retakers = retakers;
        this.rights = rights;
        this.open = open;
        this.manual = manual;
        this.facts = facts;
    }

    /** Everybody with a right that fits the exam, and those who have come with one. */
    @Transactional
    public List<RetakerRow> retakers(PersonId who, String task) {
        Turn turn = turns.look(who, task);
        return STEPS.contains(turn.step()) ? retakers.of(turn.exam(), exams.get(turn.exam())) : List.of();
    }

    /**
     * Puts all of them on the roster or, when any row is wrong, nobody, saying which and why. Who waits for consent beside the
     * roster keeps the right until the awarding body gives it.
     */
    @Transactional
    public void add(PersonId who, String task, List<UUID> some) {
        Typed.filled("candidacies", some);
        Typed.few("candidacies", some);
        Typed.once("candidacies", some);
        Turn turn = turns.takeAny(who, task, STEPS);
        manual.watch(turn, () -> add(turn, some));
    }

    private void add(Turn turn, List<UUID> some) {
        Exam exam = exams.get(turn.exam());
        OrderFacts known = facts.about(exam.placed());
        Set<UUID> offered = retakers.of(turn.exam(), exam).stream().map(RetakerRow::candidacy).collect(Collectors.toSet());
        Map<UUID, Candidacy> states = candidacies.getAll(some);
        var newcomers = new Newcomers(exam, (before, candidates) -> adding(turn, before, candidates, known),
                open.settled(exam.number(), exam.placed().standards()), Map.of());
        var problems = new Rows();
        some.forEach(one -> problems.collect(one, () -> {
            DeskRule.RIGHT_IS_OF_THIS_EXAM.require(offered.contains(one));
            return newcomers.add(List.of(retakers.candidate(one, states.get(one), turn.exam(), exam)));
        }));
        problems.refuseByName();
        if (!isLate(turn)) {
            rights.take(turn.exam(), some, exam.placed().plannedOn());
        }
        exams.change(turn.exam(), before -> adding(turn, before, newcomers.all(), known));
    }

    private static List<ExamEvent> adding(Turn turn, Exam exam, List<Candidate> candidates, OrderFacts known) {
        return isLate(turn) ? new Latecomers(exam).name(candidates, known) : exam.add(candidates, known);
    }

    private static boolean isLate(Turn turn) {
        return turn.step().equals(LATE);
    }
}
