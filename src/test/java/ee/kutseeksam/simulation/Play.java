package ee.kutseeksam.simulation;

import ee.kutseeksam.exam.Correction;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.process.TurnRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One world and the commands that it is given, each a number from which everything else about it is drawn. A command is what somebody
 * does or tries at the place where an exam waits, what happens by itself, time that passes, or a string of steps at the wrong time,
 * tried on a copy that is thrown away.
 */
final class Play {

    private static final List<String> STEPS = List.of("placeOrder", "linkArrived", "addGraduates", "verifyNextPeople", "clearPeople", "formGroups", "sendRoster", "reviewRoster",
            "correctRoster", "nameLatecomers", "verifyNextLatecomers", "clearLatecomers", "considerAddition", "appointResponsible", "scheduleGroup", "startGroup", "enterResults", "proposeDecisions", "decideAwards", "amendResults",
            "signProtocol", "applyForCertificates", "completeExam", "recordIntent", "registerCertificate", "offerRetakes", "orderRetake", "closeRetakes",
            "reviewFunding", "orderPayment", "correctResults", "proposeCorrection", "decideCorrection", "signCorrection");
    private static final int OPEN_EXAMS = 5;

    final World world = new World();
    /** How often each rule refused. */
    final Map<String, Integer> refusals = new TreeMap<>();
    private final RetakeWork retakes = new RetakeWork(world);
    private final SchoolWork school = new SchoolWork(world, retakes);
    private final ExamWork exam = new ExamWork(world);
    private final CommissionWork commission = new CommissionWork(world);
    private final InterventionWork interventions = new InterventionWork(world, retakes);
    private final AfterWork after = new AfterWork(world);
    private final CorrectionWork corrections = new CorrectionWork(world, retakes);
    private final Invariants invariants = new Invariants(world);
    private final Consumer<String> told;

    Play(Consumer<String> told) {
        this.told = told;
    }

    void command(long salt) {
        Dice dice = new Dice(salt, false);
        int kind = dice.below(100);
        if (kind < 5 || world.places.isEmpty()) {
            order(dice);
        } else if (kind < 7) {
            impede(dice);
        } else if (kind < 10) {
            intervene(dice);
        } else if (kind < 14) {
            correct(dice);
        } else if (kind < 78) {
            work(dice);
        } else if (kind < 94) {
            stray(dice);
        } else {
            wait(dice);
        }
    }

    private void order(Dice dice) {
        PersonId who = dice.oneOf(Cast.STAFF);
        attempt("order by " + name(who), true, () -> {
            TurnRule.SCHOOL_ORDERS.require(Cast.holds(who, "school-51") || Cast.holds(who, "school-52"));
            if (world.openExams().filter(this::mayCome).count() < OPEN_EXAMS) {
                school.order(who, dice);
            }
        });
    }

    private void impede(Dice dice) {
        UUID any = dice.oneOf(world.examIds);
        PersonId who = dice.oneOf(Cast.STAFF);
        attempt("a conflict or an absence at " + world.exams.get(any).number() + " told by " + name(who), true, () -> commission.impede(any, who, dice));
    }

    private void intervene(Dice dice) {
        UUID any = dice.oneOf(world.examIds);
        PersonId who = dice.oneOf(Cast.STAFF);
        attempt("an intervention at " + world.exams.get(any).number() + " by " + name(who), true, () -> interventions.intervene(any, who, dice));
    }

    private void correct(Dice dice) {
        List<UUID> signed = world.examIds.stream().filter(id -> world.exams.get(id).status().compareTo(ExamStatus.DECISION_PENDING) >= 0).toList();
        UUID any = signed.isEmpty() || dice.slips(20) ? dice.oneOf(world.examIds) : dice.oneOf(signed);
        PersonId who = dice.usually(dice.oneOf(Cast.holders("body-" + body(world.exams.get(any)))), Cast.STAFF);
        attempt("a correction at " + world.exams.get(any).number() + " by " + name(who), true, () -> corrections.intervene(any, who, dice));
    }

    /** Still before its day or held already: the others take nobody's time. */
    private boolean mayCome(Exam open) {
        return open.status().compareTo(ExamStatus.ACCEPTED) >= 0 || open.order().map(Order::plannedOn).or(() -> open.wish().map(Wish::plannedOn)).orElseThrow().isAfter(world.today().plusDays(14));
    }

    /** Nobody's as long as the order waits. */
    static String body(Exam exam) {
        return exam.order().map(Order::awardingBody).orElse("KA-A");
    }

    /** Lines are calculated at once when an exam is completed, long before anybody sits again. */
    private void wait(Dice dice) {
        List.copyOf(world.places).stream().filter(place -> place.step().equals("calculateLines")).forEach(place -> at(place, Cast.STAFF.get(0), dice));
        world.now = dice.oneIn(50) ? world.now.plusMonths(dice.below(9)) : world.now.plusHours(dice.below(48));
        tell("it is " + world.now);
    }

    private void work(Dice dice) {
        Place place = dice.oneOf(world.places);
        PersonId who = dice.usually(dice.oneOf(fit(place)), Cast.STAFF);
        at(place, who, dice);
    }

    /** Somebody does the step at this place, or it happens by itself. */
    private boolean at(Place place, PersonId who, Dice dice) {
        if (place.due().isPresent() && place.due().get().isAfter(world.now) && !place.step().equals("orderRetake")) {
            return false;
        }
        return attempt(place.step() + " of " + world.exams.get(place.exam()).number() + " group " + place.group() + " by " + name(who), true, () -> {
            TurnRule.TASK_IS_YOURS.require(turn(place).test(who));
            perform(place, who, dice);
        });
    }

    private List<PersonId> fit(Place place) {
        return Cast.STAFF.stream().filter(turn(place)).toList();
    }

    /** Whose turn it is at this place. */
    private Predicate<PersonId> turn(Place place) {
        Exam waiting = world.exams.get(place.exam());
        Optional<String> role = place.role(waiting.school().orElseThrow(), body(waiting));
        Optional<PersonId> chair = place.step().equals("enterResults")
                ? waiting.groups().get(place.group()).schedule().map(Schedule::chair) : Optional.empty();
        return who -> role.isEmpty() || Cast.holds(who, role.get()) || chair.isPresent() && chair.get().equals(who);
    }

    /** Steps at any time, by anybody: each is refused by a rule or leaves everything right. Nothing of it stays. */
    private void stray(Dice dice) {
        Runnable back = world.mark();
        for (int left = 1 + dice.below(4); left > 0; left--) {
            UUID any = world.examIds.isEmpty() || dice.oneIn(30) ? world.newId() : dice.oneOf(world.examIds);
            Place place = Place.of(dice.oneOf(STEPS), any).inGroup(dice.below(4)).about(anyCertificate(dice));
            PersonId who = dice.oneOf(Cast.STAFF);
            attempt("out of turn: " + place.step() + " of " + world.exams.get(any).number() + " group " + place.group() + " by " + name(who), false,
                    () -> perform(place, who, dice));
        }
        back.run();
    }

    private UUID anyCertificate(Dice dice) {
        List<Correction> corrections = world.examIds.stream().flatMap(id -> world.exams.get(id).corrections().stream()).toList();
        if (!corrections.isEmpty() && dice.oneIn(3)) {
            return dice.oneOf(corrections).id();
        }
        return world.certificates.all().isEmpty() ? world.newId() : dice.oneOf(world.certificates.all().keySet().stream().sorted().toList());
    }

    /** All or nothing: what a rule refuses leaves no trace, and nothing else may refuse. */
    private boolean attempt(String what, boolean inTurn, Runnable work) {
        Runnable back = world.mark();
        try {
            work.run();
            invariants.check(inTurn);
            tell(what);
        } catch (RuleBroken refused) {
            back.run();
            Violation.unless(refused.rule() != null && !refused.getMessage().contains("%s") && !refused.getMessage().contains("null"),
                    "a refusal without its rule and sentence: %s", refused.getMessage());
            refusals.merge(refused.rule().name(), 1, Integer::sum);
            tell(what + ": " + refused.rule());
            return false;
        } catch (Violation wrong) {
            tell(what + ": " + wrong.getMessage());
            throw wrong;
        } catch (RuntimeException other) {
            tell(what + ": " + other);
            throw new Violation("refused otherwise than by a rule, by " + other.getClass().getSimpleName() + " in " + what.split(" of ")[0] + ": " + other, other);
        }
        if (inTurn) {
            world.keep();
        }
        return true;
    }

    private void perform(Place place, PersonId who, Dice dice) {
        int what = dice.isCareful() ? dice.below(2) * 2 : dice.below(3);
        if (what != 1) {
            content(place, who, dice);
        }
        if (what != 0 || place.role("", "").isEmpty()) {
            List<Place> next = completion(place, who, dice);
            world.places.remove(place);
            world.places.addAll(next);
        }
    }

    private void content(Place place, PersonId who, Dice dice) {
        switch (place.step()) {
            case "addGraduates", "clearPeople", "formGroups", "correctRoster" -> school.roster(place, dice);
            case "sendRoster" -> school.moveDay(place, dice);
            case "scheduleGroup" -> exam.schedule(place, dice);
            case "enterResults", "amendResults" -> exam.enter(place, dice);
            case "decideAwards" -> exam.decide(place, who, dice);
            case "nameLatecomers" -> interventions.name(place, dice);
            case "clearLatecomers" -> interventions.clear(place, dice);
            case "reviewFunding" -> after.review(place, dice);
            case "correctResults" -> corrections.enter(place, dice);
            case "decideCorrection" -> corrections.decide(place, who, dice);
            default -> { }
        }
    }

    private List<Place> completion(Place place, PersonId who, Dice dice) {
        return switch (place.step()) {
            case "placeOrder" -> school.orderAgain(place, dice);
            case "linkArrived" -> school.link(place);
            case "verifyNextPeople" -> school.verify(place, dice);
            case "nameLatecomers", "clearLatecomers" -> interventions.named(place, dice);
            case "verifyNextLatecomers" -> interventions.verify(place, dice);
            case "considerAddition" -> interventions.consider(place, dice);
            case "reviewRoster" -> school.review(place, dice);
            case "appointResponsible" -> exam.appoint(place, dice);
            case "scheduleGroup" -> exam.scheduled(place);
            case "startGroup" -> exam.start(place);
            case "enterResults" -> exam.entered(place);
            case "proposeDecisions" -> exam.propose(place);
            case "decideAwards" -> dice.slips(8) ? exam.sendBack(place, who, dice) : exam.decided(place, who);
            case "amendResults" -> exam.amended(place);
            case "signProtocol" -> exam.sign(place, who);
            case "applyForCertificates" -> after.apply(place);
            case "completeExam" -> after.complete(place);
            case "recordIntent" -> after.intend(place);
            case "mendApplication" -> after.mend(place, dice);
            case "registerCertificate" -> after.register(place, dice);
            case "askNumber" -> after.askNumber(place, dice);
            case "calculateLines" -> after.calculate(place);
            case "reviewFunding" -> after.reviewed(place);
            case "orderPayment" -> after.pay(place, dice.isCareful() || dice.oneIn(2));
            case "offerRetakes" -> retakes.offer(place);
            case "orderRetake" -> place.due().filter(day -> !day.isAfter(world.now)).isPresent() ? retakes.lapse(place) : retakes.order(place, dice);
            case "closeRetakes" -> retakes.lapse(place);
            case "correctResults" -> corrections.entered(place);
            case "proposeCorrection" -> corrections.propose(place);
            case "decideCorrection" -> corrections.decided(place, who);
            case "signCorrection" -> corrections.sign(place, who);
            case "carryOutCorrection" -> corrections.carryOut(place);
            case "revokeCertificate" -> corrections.revoke(place, dice);
            case "settleDifference" -> corrections.settle(place);
            default -> school.complete(place, dice);
        };
    }

    // ---- everybody willing and careful: what has begun comes to its end

    /** Gives the places where exams are held up for ever, with the rules that hold them. */
    Map<Place, List<String>> finish() {
        Map<Place, List<String>> heldUp = new LinkedHashMap<>();
        for (long round = 0; true; round++) {
            Violation.unless(round < 5_000, "the willing do not come to an end: %s", world.places);
            boolean moved = false;
            for (int tries : List.of(4, 40)) {
                for (Place place : moved ? List.<Place>of() : List.copyOf(world.places)) {
                    moved |= isToDo(place) && !heldUp.containsKey(place) && move(place, round, tries);
                }
            }
            if (!moved) {
                List<Place> stuck = world.places.stream().filter(place -> isToDo(place) && !heldUp.containsKey(place)).toList();
                stuck.forEach(place -> heldUp.put(place, whyNot(place)));
                boolean calledOff = stuck.stream().map(Place::exam).distinct().filter(this::isCalledOff).count() > 0;
                heldUp.keySet().retainAll(world.places);
                if (!calledOff && !jump()) {
                    return heldUp;
                }
            }
        }
    }

    private boolean isCalledOff(UUID exam) {
        return attempt("Kutsekoda calls off " + world.exams.get(exam).number(), true, () -> interventions.callOff(exam));
    }

    /** Nobody orders retakes any more: rights lapse on their day. */
    private boolean isToDo(Place place) {
        return place.due().filter(due -> due.isAfter(world.now)).isEmpty();
    }

    private boolean move(Place place, long round, int tries) {
        List<PersonId> fit = fit(place);
        for (int time = 0; time < tries && world.places.contains(place); time++) {
            at(place, fit.get(time % fit.size()), new Dice(round * 31 + time, true));
        }
        return !world.places.contains(place);
    }

    private boolean jump() {
        var next = world.places.stream().flatMap(place -> place.due().stream()).filter(due -> due.isAfter(world.now)).sorted().findFirst();
        next.ifPresent(due -> world.now = due);
        return next.isPresent();
    }

    private List<String> whyNot(Place place) {
        Map<String, Integer> before = new TreeMap<>(refusals);
        move(place, 1, 4);
        return refusals.entrySet().stream().filter(rule -> !rule.getValue().equals(before.get(rule.getKey()))).map(Map.Entry::getKey).toList();
    }

    private void tell(String what) {
        told.accept(what);
    }

    private static String name(PersonId who) {
        return "person " + Cast.number(who);
    }
}
