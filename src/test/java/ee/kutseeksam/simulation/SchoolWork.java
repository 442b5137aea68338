package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.RetakeRight;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Handover;
import ee.kutseeksam.exam.Identification;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.OrderFacts;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.exam.Waiting;
import ee.kutseeksam.exam.Wish;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Origin;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An order on its way from the school to the awarding body's answer, done as the desks and processes/order.bpmn do it. */
final class SchoolWork {

    private static final List<Verification> ANSWERS = List.of(Verification.values());
    private final World world;
    private final RetakeWork retakes;

    SchoolWork(World world, RetakeWork retakes) {
        this.world = world;
        this.retakes = retakes;
    }

    void order(PersonId who, Dice dice) {
        String school = Cast.holds(who, "school-52") ? "52" : "51";
        List<UUID> taken = world.examIds.stream().filter(one -> world.exams.get(one).status() != ExamStatus.REOPENED).toList();
        UUID id = dice.slips(20) && !taken.isEmpty() ? dice.oneOf(taken) : world.newId();
        String number = "KE-" + (world.examIds.size() + 1);
        if (dice.oneIn(6)) {
            leave(id, number, school, dice);
            world.examIds.add(id);
            world.places.add(Place.of("linkArrived", id));
            return;
        }
        Order order = drawn(school, dice);
        world.exams.change(id, exam -> exam.order(number, order, Cast.facts(order)));
        world.examIds.add(id);
        world.places.add(Place.of("addGraduates", id));
    }

    /** An order that is left waiting, mostly for a curriculum that now and then has no standard. */
    private void leave(UUID id, String number, String school, Dice dice) {
        Wish wish = new Wish(school, dice.usually("BARE", Cast.CURRICULA), dice.oneIn(3) ? Optional.of(dice.oneOf(Cast.BODIES)) : Optional.empty(),
                dice.slips(10) ? List.of(1) : List.of(), dice.oneOf(List.of(ExamType.values())), dice.usually("et", List.of("ru", "en")),
                world.today().plusDays(10 + dice.below(70)));
        world.exams.change(id, exam -> new Waiting(exam).begin(number, wish, Cast.links(wish.curriculum(), world.today())));
    }

    /** The message may come at any time, also when there is no link: what it sets going decides. */
    List<Place> link(Place place) {
        Exam after = world.exams.change(place.exam(), exam -> exam.wish().map(wish -> new Waiting(exam).look(Cast.links(wish.curriculum(), world.today()),
                world.today(), (body, day) -> Cast.daysBefore(body))).orElse(List.of()));
        return List.of(after.status() == ExamStatus.WAITING_FOR_LINK ? place : place.then(after.status() == ExamStatus.REOPENED ? "placeOrder" : "addGraduates"));
    }

    /** Filled in again: for another curriculum, or to wait once more. */
    List<Place> orderAgain(Place place, Dice dice) {
        Exam open = world.exams.get(place.exam());
        String school = open.school().orElseThrow(ExamRule.ORDER_IS_PLACED::broken);
        if (dice.oneIn(3)) {
            leave(place.exam(), open.number(), school, dice);
            return List.of(place.then("linkArrived"));
        }
        Order order = drawn(school, dice);
        world.exams.change(place.exam(), exam -> exam.order(open.number(), order, Cast.facts(order)));
        return List.of(place.then("addGraduates"));
    }

    private Order drawn(String school, Dice dice) {
        boolean wide = school.equals("51") && dice.oneIn(2);
        String curriculum = dice.usually(school.equals("51") ? "C1" : "C2", Cast.CURRICULA);
        List<Integer> standards = dice.usually(wide ? List.of(1, 2) : List.of(2), List.of(List.of(), List.of(3), List.of(1)));
        String other = school.equals("52") && dice.oneIn(2) ? "KA-K" : "KA-B";
        String body = dice.usually(wide || dice.oneIn(2) ? "KA-A" : other, Cast.BODIES);
        LocalDate day = dice.slips(10) ? world.today().minusDays(dice.below(2000)) : world.today().plusDays(20 + dice.below(60));
        return new Order(school, curriculum, body, standards, dice.oneOf(List.of(ExamType.values())),
                dice.usually("et", List.of("ru", "en")), day, Optional.empty());
    }

    void roster(Place place, Dice dice) {
        UUID id = place.exam();
        Exam exam = world.exams.get(id);
        if (place.step().equals("formGroups")) {
            group(id, exam, dice);
            return;
        }
        if (!place.step().equals("clearPeople") && dice.oneIn(4) && !dice.isCareful()) {
            retakes.join(id, dice);
            return;
        }
        if (!dice.isCareful() && dice.oneIn(10)) {
            giveCode(id, exam, dice);
            return;
        }
        int what = dice.isCareful() ? need(exam) : dice.below(place.step().equals("addGraduates") ? 6 : 12);
        if (what < 2 || what < 4 && place.step().equals("addGraduates")) {
            addLearners(id, exam, dice);
        } else if (what < 5) {
            addApplicant(id, exam, dice);
        } else if (what < 6 || place.step().equals("clearPeople") && what < 11) {
            clear(id, exam, dice);
        } else {
            group(id, exam, dice);
        }
    }

    /** Another day, while the school may still change its order. */
    void moveDay(Place place, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        boolean late = exam.placed().plannedOn().isBefore(world.today().plusDays(14));
        if (late || dice.slips(20)) {
            LocalDate day = world.today().plusDays((dice.slips(10) ? 1 : 14) + dice.below(30));
            List<UUID> tooLate = exam.roster().all().stream().filter(candidate -> candidate.lastDay().filter(day::isAfter).isPresent()).map(Candidate::candidacy).toList();
            if (!tooLate.isEmpty() && !dice.slips(4)) {
                remove(place.exam(), tooLate);
                world.exams.get(place.exam()).groups().all().forEach(group -> ExamRule.REMOVAL_LEAVES_NO_GROUP_EMPTY.require(!group.members().isEmpty(), group.name()));
            }
            world.exams.change(place.exam(), before -> before.moveDay(day, Cast.facts(before.placed())));
        }
    }

    private static int need(Exam exam) {
        return exam.roster().candidates().isEmpty() ? 0 : 5;
    }

    private void addLearners(UUID id, Exam exam, Dice dice) {
        List<PersonId> may = Cast.LEARNERS.stream().filter(who -> dice.slips(30) || Cast.maySit(who)).toList();
        List<Candidate> candidates = dice.some(may, 1 + dice.below(5)).stream()
                .flatMap(who -> wanted(exam, dice).stream().map(one -> learner(who, one))).toList();
        add(id, candidates);
    }

    private static List<Qualification> wanted(Exam exam, Dice dice) {
        List<Integer> standards = exam.placed().standards();
        if (dice.oneIn(3)) {
            List<Qualification> some = dice.some(Cast.qualifications(dice.oneOf(standards)), 1 + dice.below(3));
            return dice.slips(4) ? some : together(some);
        }
        return standards.stream().map(Qualification::of).toList();
    }

    /** Either the whole and its specialisations or parts (rules.md 39). */
    private static List<Qualification> together(List<Qualification> some) {
        return some.stream().filter(one -> one.isPart() == some.get(0).isPart()).toList();
    }

    private Candidate learner(PersonId who, Qualification wanted) {
        ExamRule.LEARNER_MAY_SIT.require(Cast.maySit(who));
        return new Candidate(world.newId(), world.listed(who), wanted, Origin.EHIS, Optional.of(Cast.ruled("FINAL_YEAR", "eligibility")), Cast.funding(who), 1, Set.of());
    }

    /** Somebody who had no code is given one; the applicant of another id turns out to be the same human. */
    private void giveCode(UUID id, Exam exam, Dice dice) {
        List<PersonId> without = exam.roster().people().stream().filter(Cast::isWithoutCode).toList();
        PersonId who = without.isEmpty() || dice.slips(10) ? dice.oneOf(Cast.LEARNERS) : dice.oneOf(without);
        PersonId owner = Cast.owner(who);
        world.requireNowhereElse(id, exam.roster().all().stream().filter(one -> one.person().equals(who)).map(one -> one.as(owner)).toList());
        world.giveCode(who);
        world.exams.change(id, before -> new Identification(before).codeGiven(who, owner));
    }

    private void addApplicant(UUID id, Exam exam, Dice dice) {
        Qualification wanted = dice.oneOf(Cast.qualifications(dice.oneOf(exam.placed().standards())));
        add(id, List.of(new Candidate(world.newId(), dice.oneOf(Cast.APPLICANTS), wanted, Origin.MANUAL, Optional.empty(), "", 1, Set.of())));
    }

    private void add(UUID id, List<Candidate> candidates) {
        world.requireNowhereElse(id, candidates);
        world.exams.change(id, before -> before.add(candidates, Cast.facts(before.placed())));
    }

    private void clear(UUID id, Exam exam, Dice dice) {
        List<PersonId> unclear = exam.roster().toClear();
        if (unclear.isEmpty() && dice.isCareful()) {
            return;
        }
        if (unclear.isEmpty() || dice.slips(10)) {
            List<UUID> some = dice.some(exam.roster().candidates().keySet(), dice.below(2));
            remove(id, some);
            return;
        }
        for (PersonId one : unclear) {
            if (exam.roster().answers().get(one) == Verification.NAME_DIFFERS && dice.oneIn(2) || dice.slips(20)) {
                world.exams.change(id, before -> before.acceptName(one));
            } else {
                remove(id, world.exams.get(id).roster().all().stream().filter(candidate -> candidate.person().equals(one)).map(Candidate::candidacy).toList());
            }
        }
    }

    private void remove(UUID id, List<UUID> some) {
        world.exams.change(id, before -> before.remove(some));
        retakes.giveBack(id, some);
    }

    private void group(UUID id, Exam exam, Dice dice) {
        List<PersonId> people = new ArrayList<>(exam.roster().people());
        if (dice.slips(10)) {
            people.add(dice.oneOf(Cast.LEARNERS));
        }
        if (dice.slips(10) && !people.isEmpty()) {
            people.remove(0);
        }
        int count = Math.max(1, Math.min(people.size(), 1 + dice.below(3)) + (dice.slips(10) ? 1 : 0));
        List<Group> groups = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            int index = number;
            List<PersonId> members = people.stream().filter(who -> people.indexOf(who) % count == index - 1).toList();
            groups.add(Group.of(number, "Grupp " + number, exam.placed().language(), members));
        }
        world.exams.change(id, before -> before.formGroups(groups, Cast.facts(before.placed())));
    }

    /** Completing a task of the school or running the register's job. Gives where the exam waits next. */
    List<Place> complete(Place place, Dice dice) {
        UUID id = place.exam();
        Exam exam = world.exams.get(id);
        switch (place.step()) {
            case "clearPeople" -> {
                ExamRule.EVERYBODY_IS_VERIFIED.require(exam.roster().toClear().isEmpty());
                requireSomebody(exam);
                return List.of(place.then("verifyNextPeople"));
            }
            case "formGroups" -> {
                exam.requireGrouped();
                return List.of(place.then("sendRoster"));
            }
            case "sendRoster" -> {
                world.exams.change(id, before -> new Handover(before).send(world.today(), Cast.daysBefore(before.placed().awardingBody())));
                return List.of(place.then("reviewRoster"));
            }
            default -> {
                requireSomebody(exam);
                return List.of(place.then("verifyNextPeople"));
            }
        }
    }

    List<Place> verify(Place place, Dice dice) {
        List<PersonId> some = world.exams.get(place.exam()).roster().unverified(1 + dice.below(20));
        Map<PersonId, Verification> answers = some.stream().collect(Collectors.toMap(who -> who,
                who -> dice.oneIn(6) ? dice.oneOf(ANSWERS) : Verification.MATCH));
        Exam exam = some.isEmpty() ? world.exams.get(place.exam()) : world.exams.change(place.exam(), before -> before.verified(answers));
        boolean more = !exam.roster().unverified(1).isEmpty();
        return List.of(place.then(more ? "verifyNextPeople" : exam.roster().toClear().isEmpty() ? "formGroups" : "clearPeople"));
    }

    List<Place> review(Place place, Dice dice) {
        if (dice.slips(4)) {
            int length = dice.slips(4) ? 9 : 10;
            world.exams.change(place.exam(), exam -> new Handover(exam).giveBack(note(), length));
            return List.of(place.then("correctRoster"));
        }
        Exam reviewed = world.exams.change(place.exam(), exam -> exam.status() == ExamStatus.RETURNED ? List.of() : new Handover(exam).accept());
        return List.of(place.then(reviewed.status() == ExamStatus.ACCEPTED ? "appointResponsible" : "correctRoster"));
    }

    NoteRef note() {
        return new NoteRef(world.newId(), "hash");
    }

    private static void requireSomebody(Exam exam) {
        ExamRule.ROSTER_IS_NOT_EMPTY.require(!exam.roster().candidates().isEmpty());
    }
}
