package ee.kutseeksam.simulation;

import ee.kutseeksam.exam.Cancellation;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Handover;
import ee.kutseeksam.exam.Latecomers;
import ee.kutseeksam.exam.Roster;
import ee.kutseeksam.exam.Side;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.exam.Waiting;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.process.TurnRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What is done to an exam without a task, as the intervention's and the addition's desks and diagrams do it. */
final class InterventionWork {

    private final World world;
    private final RetakeWork retakes;

    InterventionWork(World world, RetakeWork retakes) {
        this.world = world;
        this.retakes = retakes;
    }

    void intervene(UUID id, PersonId who, Dice dice) {
        Exam exam = world.exams.get(id);
        switch (dice.below(9)) {
            case 8 -> reopenOrder(id, exam, who);
            case 0 -> withdraw(id, exam, who);
            case 1 -> cancel(id, exam, who, dice);
            case 2, 3 -> reschedule(id, exam, who, dice);
            case 4 -> replaceResponsible(id, exam, who, dice);
            default -> askForAddition(id, exam, who);
        }
    }

    private void reopenOrder(UUID id, Exam exam, PersonId who) {
        requireRole(who, "school-" + exam.school().orElse(""));
        world.exams.change(id, before -> new Waiting(before).reopen());
        move(id, place -> place.step().equals("linkArrived"), "placeOrder");
    }

    private void withdraw(UUID id, Exam exam, PersonId who) {
        requireRole(who, "school-" + exam.placed().school());
        world.exams.change(id, before -> new Handover(before).withdraw());
        move(id, place -> place.step().equals("reviewRoster"), "correctRoster");
    }

    private void cancel(UUID id, Exam exam, PersonId who, Dice dice) {
        Map<Side, String> roles = Map.of(Side.SCHOOL, "school-" + exam.school().orElse(""), Side.BODY, "body-" + Play.body(exam),
                Side.KUTSEKODA, "kutsekoda");
        Side side = dice.oneOf(List.of(Side.values()));
        requireRole(who, roles.get(side));
        call(id, side, dice.slips(8) ? 9 : 10);
    }

    /** Kutsekoda's way out of an exam that cannot be held any more. */
    void callOff(UUID id) {
        call(id, Side.KUTSEKODA, 10);
    }

    private void call(UUID id, Side side, int length) {
        Set<UUID> roster = world.exams.get(id).roster().candidates().keySet();
        world.exams.change(id, before -> new Cancellation(before).by(side, note(), length));
        world.places.removeIf(place -> place.exam().equals(id));
        world.candidacies.changeAll(roster, (one, candidacy) -> candidacy.annul(id));
        retakes.giveBack(id, roster);
    }

    private void reschedule(UUID id, Exam exam, PersonId who, Dice dice) {
        requireRole(who, "body-" + exam.placed().awardingBody());
        int group = 1 + dice.below(Math.max(1, exam.groups().count()) + (dice.slips(10) ? 1 : 0));
        int length = dice.slips(8) ? 9 : 10;
        world.exams.change(id, before -> new Conduct(before).unschedule(group, note(), length));
        move(id, place -> place.step().equals("startGroup") && place.group() == group, "scheduleGroup");
    }

    private void replaceResponsible(UUID id, Exam exam, PersonId who, Dice dice) {
        String body = "body-" + exam.placed().awardingBody();
        TurnRule.ROLE_IS_YOURS.require(Cast.holds(who, body) || Cast.holds(who, "kutsekoda"));
        PersonId other = dice.usually(dice.oneOf(Cast.holders(body)), Cast.STAFF);
        world.exams.change(id, before -> new Handover(before).appoint(other, Cast.holds(other, body)));
    }

    // ---- adding people after acceptance

    private void askForAddition(UUID id, Exam exam, PersonId who) {
        requireRole(who, "school-" + exam.placed().school());
        world.exams.change(id, before -> new Latecomers(before).ask());
        world.places.add(Place.of("nameLatecomers", id));
    }

    void name(Place place, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        if (dice.isCareful() && exam.status().isOver()) {
            return;
        }
        if (dice.oneIn(2) || exam.addition().filter(asked -> asked.roster().candidates().isEmpty()).isPresent()) {
            List<Candidate> late = dice.some(Cast.LEARNERS, 1 + dice.below(2)).stream().map(who -> late(who, exam, dice)).toList();
            world.requireNowhereElse(place.exam(), late);
            world.exams.change(place.exam(), before -> new Latecomers(before).name(late, Cast.facts(before.placed())));
        }
        List<Integer> open = exam.groups().all().stream().filter(group -> dice.slips(10) || !group.started()).map(Group::number).toList();
        int group = open.isEmpty() ? 1 : dice.oneOf(open);
        world.exams.change(place.exam(), before -> new Latecomers(before).choose(group));
    }

    private Candidate late(PersonId who, Exam exam, Dice dice) {
        ExamRule.LEARNER_MAY_SIT.require(Cast.maySit(who));
        Qualification wanted = dice.oneOf(Cast.qualifications(dice.oneOf(exam.placed().standards())));
        return new Candidate(world.newId(), who, wanted, Origin.EHIS, Optional.of(Cast.ruled("FINAL_YEAR", "eligibility")), Cast.funding(who), 1, Set.of());
    }

    void clear(Place place, Dice dice) {
        Roster named = asked(place.exam());
        for (PersonId one : named.toClear()) {
            if (named.answers().get(one) == Verification.NAME_DIFFERS && dice.oneIn(2) || dice.slips(20)) {
                world.exams.change(place.exam(), before -> new Latecomers(before).acceptName(one));
            } else {
                List<UUID> gone = named.all().stream().filter(candidate -> candidate.person().equals(one)).map(Candidate::candidacy).toList();
                world.exams.change(place.exam(), before -> new Latecomers(before).drop(gone));
            }
        }
    }

    /** Naming or clearing is done, or the school gives up: who could not go on has that way out. */
    List<Place> named(Place place, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        if (exam.addition().isPresent() && (dice.slips(6) || dice.isCareful() && (exam.status().isOver() || !isNamed(exam)))) {
            world.exams.change(place.exam(), before -> new Latecomers(before).giveUp());
            return List.of();
        }
        if (place.step().equals("clearLatecomers")) {
            ExamRule.EVERYBODY_IS_VERIFIED.require(asked(place.exam()).toClear().isEmpty());
        }
        if (exam.addition().isEmpty() || exam.status().isOver()) {
            return List.of();
        }
        new Latecomers(exam).requireNamed();
        return List.of(place.then("verifyNextLatecomers"));
    }

    private static boolean isNamed(Exam exam) {
        try {
            new Latecomers(exam).requireNamed();
            return true;
        } catch (ee.kutseeksam.kernel.RuleBroken not) {
            return false;
        }
    }

    List<Place> verify(Place place, Dice dice) {
        Map<PersonId, Verification> answers = new HashMap<>();
        asked(place.exam()).unverified(2).forEach(who -> answers.put(who, dice.oneIn(4) ? dice.oneOf(List.of(Verification.values())) : Verification.MATCH));
        if (!answers.isEmpty()) {
            world.exams.change(place.exam(), before -> new Latecomers(before).verified(answers));
        }
        Roster named = asked(place.exam());
        if (world.exams.get(place.exam()).status().isOver()) {
            return List.of(place.then("considerAddition"));
        }
        return List.of(place.then(!named.unverified(1).isEmpty() ? "verifyNextLatecomers" : named.toClear().isEmpty() ? "considerAddition" : "clearLatecomers"));
    }

    List<Place> consider(Place place, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        boolean admit = dice.isCareful() ? !exam.status().isOver() && mayAdmit(exam) : dice.oneIn(2);
        int length = dice.slips(6) ? 9 : 10;
        world.exams.change(place.exam(), before -> exam.status().isOver() ? List.of() : admit ? admit(before) : new Latecomers(before).refuse(note(), length));
        ExamRule.ADDITION_IS_ANSWERED.require(world.exams.get(place.exam()).addition().isEmpty() || exam.status().isOver());
        return List.of();
    }

    private boolean mayAdmit(Exam exam) {
        try {
            admit(exam);
            return true;
        } catch (ee.kutseeksam.kernel.RuleBroken not) {
            return false;
        }
    }

    private List<ee.kutseeksam.exam.ExamEvent> admit(Exam exam) {
        exam.addition().ifPresent(asked -> world.requireNowhereElse(id(exam), asked.roster().all()));
        LocalDate today = world.today();
        return new Latecomers(exam).admit(Cast.facts(exam.placed()), today, Cast.daysBefore(exam.placed().awardingBody()));
    }

    private UUID id(Exam exam) {
        return world.examIds.stream().filter(id -> world.exams.get(id).number().equals(exam.number())).findFirst().orElseThrow();
    }

    private Roster asked(UUID id) {
        return world.exams.get(id).addition().orElseThrow(ExamRule.ADDITION_IS_OPEN::broken).roster();
    }

    private void move(UUID id, Predicate<Place> from, String to) {
        Place waiting = world.places.stream().filter(place -> place.exam().equals(id)).filter(from).findFirst()
                .orElseThrow(TurnRule.EXAM_WAITS_FOR_IT::broken);
        world.places.remove(waiting);
        world.places.add(waiting.then(to));
    }

    private NoteRef note() {
        return new NoteRef(world.newId(), "hash");
    }

    private static void requireRole(PersonId who, String role) {
        TurnRule.ROLE_IS_YOURS.require(Cast.holds(who, role));
    }
}
