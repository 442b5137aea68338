package ee.kutseeksam.desk;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.Retaking;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.OrderFacts;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.RetakeExams;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a school orders the exam of those who sit again: its roster comes along, with what each has passed. */
@Component
public class RetakeDesk {

    /** The retake's own exam has no number yet. */
    private static final String NOT_ORDERED_YET = "";

    private final Turns turns;
    private final RetakeExams retakeExams;
    private final Repository<Exam> exams;
    private final Repository<Candidacy> candidacies;
    private final OpenCandidacies open;
    private final Facts facts;
    private final Again again;
    private final Clock clock;

    RetakeDesk(Turns turns, RetakeExams retakeExams, Repository<Exam> exams, Repository<Candidacy> candidacies, OpenCandidacies open,
               Facts facts, Again again, Clock clock) {
        this.turns = turns;
        this.retakeExams = retakeExams;
        this.exams = exams;
        this.candidacies = candidacies;
        this.open = open;
        this.facts = facts;
        this.again = again;
        this.clock = clock;
    }

    /** Orders it and completes the task. Gives the new exam's number. */
    @Transactional
    public String order(PersonId who, String task, RetakeForm form) {
        Turn turn = turns.take(who, task, "orderRetake");
        OrderLines.requireToCome(form.plannedOn(), clock);
        ExamRule.ROSTER_IS_NOT_EMPTY.require(form.candidacies() != null && !form.candidacies().isEmpty());
        Typed.few("candidacies", form.candidacies());
        Typed.once("candidacies", form.candidacies());
        Exam first = exams.get(turn.exam());
        CandidacyRule.RETAKES_ARE_LEFT.require(first.roster().candidates().keySet().containsAll(form.candidacies()));
        List<Candidate> candidates = candidates(turn.exam(), form);
        requireNowhereElse(candidates);
        RetakeExams.Retake retake = retakeExams.draw();
        candidacies.changeAll(form.candidacies(), (id, candidacy) -> new Retaking(candidacy).take(turn.exam(), retake.exam(), form.plannedOn()));
        turns.complete(who, task);
        order(turn, form, first.placed(), retake, candidates);
        return retake.number();
    }

    /** Everybody or, when any row is wrong, nobody, saying which and why. */
    private List<Candidate> candidates(UUID first, RetakeForm form) {
        var problems = new Rows();
        List<Candidate> candidates = candidacies.getAll(form.candidacies()).entrySet().stream().flatMap(entry -> problems.collect(entry.getKey(), () -> {
            new Retaking(entry.getValue()).take(first, first, form.plannedOn());
            return List.of(again.candidate(entry.getKey(), entry.getValue(), form.plannedOn()));
        }).stream()).toList();
        problems.refuseByName();
        return candidates;
    }

    private void requireNowhereElse(List<Candidate> candidates) {
        Map<OpenCandidacies.Key, String> elsewhere = open.settled(NOT_ORDERED_YET, standards(candidates));
        var problems = new Rows();
        candidates.forEach(one -> problems.collect(one.candidacy(), () -> {
            OpenCandidacies.refuseAnyOf(List.of(one), elsewhere);
            return List.of();
        }));
        problems.refuseByName();
    }

    private static List<Integer> standards(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> candidate.qualification().standard()).distinct().toList();
    }

    /** Of the standards by which somebody sits again. */
    private void order(Turn turn, RetakeForm form, Order first, RetakeExams.Retake retake, List<Candidate> candidates) {
        String wanted = Typed.maybe("language", form.language(), Typed.LONGEST_CODE);
        String language = wanted.isEmpty() ? first.language() : wanted;
        Order order = new Order(first.school(), first.curriculum(), first.awardingBody(), standards(candidates), first.type(), language,
                form.plannedOn(), Optional.of(turn.exam()));
        OrderFacts known = facts.about(order);
        turns.actFor(turn, retake.exam());
        exams.change(retake.exam(), exam -> exam.order(retake.number(), order, known));
        exams.change(retake.exam(), exam -> exam.add(candidates, known));
        retakeExams.start(retake, order);
    }

    /** How the right is to be used on its later days, when its version of the standard ends before it does. */
    @Transactional
    public List<LaterVersion> laterVersions(PersonId who, String task) {
        Exam first = exams.get(turns.look(who, task).exam());
        return candidacies.getAll(first.roster().candidates().keySet()).entrySet().stream()
                .flatMap(entry -> later(entry.getKey(), entry.getValue()).stream()).toList();
    }

    private Optional<LaterVersion> later(UUID id, Candidacy candidacy) {
        LocalDate from = facts.standard(candidacy.qualification().standard()).lastDay(candidacy.origin()).plusDays(1);
        return candidacy.offer().filter(right -> !right.until().isBefore(from))
                .map(right -> new LaterVersion(id, from, again.qualification(candidacy, from)));
    }
}
