package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.RetakeRight;
import ee.kutseeksam.candidacy.Retaking;
import ee.kutseeksam.desk.DeskRule;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.OrderFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rights to a retake: given, taken for an exam of their own or within an ordinary one, given back and lapsed, as retake.bpmn has it. */
final class RetakeWork {

    private final World world;

    RetakeWork(World world) {
        this.world = world;
    }

    /** Given once; afterwards it is only seen who still has one. */
    List<Place> offer(Place place) {
        Set<UUID> roster = world.exams.get(place.exam()).roster().candidates().keySet();
        String body = world.exams.get(place.exam()).placed().awardingBody();
        if (world.candidacies.getAll(roster).values().stream().noneMatch(candidacy -> candidacy.hadRightFrom(place.exam()))) {
            world.candidacies.changeAll(roster, (id, candidacy) -> new Retaking(candidacy).offer(place.exam(), world.cast.retake(body, candidacy.decidedOn())));
        }
        return wait(place.exam()).map(List::of).orElse(List.of());
    }

    private Optional<Place> wait(UUID exam) {
        return lastDay(exam).map(day -> Place.of("orderRetake", exam).at(day.plusDays(1).atStartOfDay()));
    }

    List<Place> lapse(Place place) {
        Exam exam = world.exams.get(place.exam());
        world.candidacies.changeAll(exam.roster().candidates().keySet(), (id, candidacy) -> new Retaking(candidacy).lapse(place.exam()));
        return List.of();
    }

    private Optional<LocalDate> lastDay(UUID id) {
        return world.candidacies.getAll(world.exams.get(id).roster().candidates().keySet()).values().stream()
                .filter(candidacy -> candidacy.isAt(id)).flatMap(candidacy -> candidacy.offer().stream()).map(RetakeRight::until)
                .max(Comparator.naturalOrder());
    }

    /** Those who sit again, in an exam of their own. */
    List<Place> order(Place place, Dice dice) {
        Exam first = world.exams.get(place.exam());
        var all = world.candidacies.getAll(first.roster().candidates().keySet());
        List<UUID> offered = all.entrySet().stream().filter(one -> one.getValue().offer().isPresent() || dice.slips(20)).map(Map.Entry::getKey).toList();
        ExamRule.ROSTER_IS_NOT_EMPTY.require(!offered.isEmpty());
        List<UUID> chosen = dice.some(offered, 1 + dice.below(4));
        UUID retake = world.newId();
        List<Candidate> candidates = chosen.stream().map(id -> again(id, all.get(id))).toList();
        world.requireNowhereElse(retake, candidates);
        LocalDate day = world.today().plusDays(20 + dice.below(dice.oneIn(4) ? 400 : 40));
        world.candidacies.changeAll(chosen, (id, candidacy) -> new Retaking(candidacy).take(place.exam(), retake, day));
        Order placed = first.placed();
        Order order = new Order(placed.school(), placed.curriculum(), placed.awardingBody(), placed.standards(), placed.type(),
                placed.language(), day, Optional.of(place.exam()));
        OrderFacts facts = Cast.facts(order);
        world.exams.change(retake, exam -> exam.order("KE-" + (world.examIds.size() + 1), order, facts));
        world.exams.change(retake, exam -> exam.add(candidates, facts));
        world.examIds.add(retake);
        List<Place> next = new ArrayList<>(List.of(Place.of("verifyNextPeople", retake)));
        lastDay(place.exam()).ifPresent(left -> next.add(place));
        return next;
    }

    /** Those who sit again at an exam that is ordered anyhow; an exam whose last right it was waits no longer. */
    void join(UUID id, Dice dice) {
        Exam exam = world.exams.get(id);
        List<UUID> offered = world.candidacies.all().keySet().stream().sorted().filter(one -> isOffered(one, exam) || dice.slips(40)).toList();
        List<UUID> chosen = dice.some(offered, 1 + dice.below(3));
        List<Candidate> candidates = chosen.stream().map(one -> again(one, world.candidacies.get(one))).toList();
        world.requireNowhereElse(id, candidates);
        chosen.forEach(one -> DeskRule.RIGHT_IS_OF_THIS_EXAM.require(isOffered(one, exam)));
        LocalDate day = exam.placed().plannedOn();
        chosen.forEach(one -> {
            UUID first = world.candidacies.get(one).attempt().orElseThrow().exam();
            world.candidacies.change(one, candidacy -> new Retaking(candidacy).take(first, id, day));
            if (lastDay(first).isEmpty()) {
                world.places.removeIf(place -> place.exam().equals(first) && place.step().equals("orderRetake"));
            }
        });
        world.exams.change(id, before -> before.add(candidates, Cast.facts(before.placed())));
    }

    private boolean isOffered(UUID one, Exam exam) {
        Candidacy candidacy = world.candidacies.get(one);
        if (candidacy.offer().isEmpty() || !exam.placed().standards().contains(candidacy.qualification().standard())) {
            return false;
        }
        Order first = world.exams.get(candidacy.attempt().orElseThrow().exam()).placed();
        return first.school().equals(exam.placed().school()) && first.awardingBody().equals(exam.placed().awardingBody())
                && first.type() == exam.placed().type();
    }

    /** Who leaves a roster takes the right along, and somebody can order again. */
    void giveBack(UUID retake, Collection<UUID> some) {
        some.stream().filter(one -> world.candidacies.get(one).hasTakenFor(retake)).forEach(one -> {
            UUID first = world.candidacies.get(one).attempt().orElseThrow().exam();
            world.candidacies.change(one, candidacy -> new Retaking(candidacy).giveBack(retake));
            world.places.removeIf(place -> place.exam().equals(first) && place.step().equals("orderRetake"));
            wait(first).ifPresent(world.places::add);
        });
    }

    /** After a correction: who now fell short has a right too, and the order waits for those that are left. */
    void reconsider(UUID id) {
        Exam exam = world.exams.get(id);
        world.candidacies.changeAll(exam.roster().candidates().keySet(), (one, candidacy) -> !candidacy.isAt(id) || exam.corrections().stream()
                .noneMatch(other -> other.protocol().isPresent() && other.candidacies().contains(one)) ? List.of()
                : new Retaking(candidacy).offer(id, world.cast.retake(exam.placed().awardingBody(), candidacy.decidedOn())));
        world.places.removeIf(place -> place.exam().equals(id) && place.step().equals("orderRetake"));
        wait(id).ifPresent(world.places::add);
    }

    private static Candidate again(UUID id, Candidacy candidacy) {
        RetakeRight offer = candidacy.offer().orElseThrow(CandidacyRule.RETAKES_ARE_LEFT::broken);
        return new Candidate(id, candidacy.person().orElseThrow(), candidacy.qualification(), candidacy.origin(), Optional.empty(),
                candidacy.fundingCode(), candidacy.nextNumber(), offer.carried(), Optional.empty(), Optional.of(offer.until()));
    }
}
