package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.desk.ApplicantForm;
import ee.kutseeksam.desk.GroupDesk;
import ee.kutseeksam.desk.GroupForm;
import ee.kutseeksam.desk.LearnerChoice;
import ee.kutseeksam.desk.LearnerRow;
import ee.kutseeksam.desk.RosterDesk;
import ee.kutseeksam.exam.Addition;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.Order;
import ee.kutseeksam.exam.Roster;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.simulation.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a school does to its roster and groups, rightly or not. */
final class RosterDeeds {

    private static final List<String> CODES = List.of("3760503029", "37602310299", "38001010990", "３７６０５０３０２９９", "${code}", "");
    private static final List<String> NAMES = List.of("O'Näidis", "Näidis <img onerror=x>", "Näidis ${name}", "Näidis-" + "a".repeat(110), " ");

    private static final Set<String> LATE_STEPS = Set.of("nameLatecomers", "clearLatecomers");

    private final RosterDesk roster;
    private final GroupDesk groups;
    private final RealWorld world;
    private final Crew crew;
    /** Whom the population register knows. */
    private final List<Identity> applicants;

    RosterDeeds(RosterDesk roster, GroupDesk groups, RealWorld world, Crew crew, List<Identity> applicants) {
        this.roster = roster;
        this.groups = groups;
        this.world = world;
        this.crew = crew;
        this.applicants = applicants;
    }

    Deed some(Errand task, Dice dice) {
        Exam exam = world.exam(task.exam());
        boolean empty = roster(task).candidates().isEmpty();
        int what = dice.below(10);
        if (!dice.isCareful()) {
            return what < (empty ? 7 : 3) ? addLearners(task, exam, dice) : what < 8 && what > 4 ? addApplicant(task, exam, dice)
                    : what < 9 ? clear(task, dice) : remove(task, dice);
        }
        return empty ? addLearners(task, exam, dice) : clear(task, dice);
    }

    /** The exam's, or that of those who are to be added late. */
    private Roster roster(Errand task) {
        Exam exam = world.exam(task.exam());
        return LATE_STEPS.contains(task.step()) ? exam.addition().map(Addition::roster).orElse(Exam.NONE.roster()) : exam.roster();
    }

    private Deed addLearners(Errand task, Exam exam, Dice dice) {
        List<LearnerRow> rows = rows(task);
        List<PersonId> may = rows.stream().filter(row -> dice.slips(15) || row.eligible() && !row.listed() && row.elsewhere().isEmpty())
                .limit(10).map(LearnerRow::person).toList();
        List<PersonId> people = new ArrayList<>(dice.some(may, 1 + dice.below(4)));
        if (dice.slips(12)) {
            people.add(dice.oneOf(crew.all()).id());
        }
        List<LearnerChoice> chosen = people.stream().map(who -> new LearnerChoice(who, wanted(exam.placed(), dice))).toList();
        return Deed.post("adds " + chosen.size() + " learners", task, "learners", chosen, who -> roster.addLearners(who, task.id(), chosen));
    }

    /** As the page lists them to whoever may see it; nobody's when it is not the time. */
    private List<LearnerRow> rows(Errand task) {
        return crew.fit(world.candidates(task)).stream().findFirst().map(who -> roster.learners(who.id(), task.id())).orElse(List.of());
    }

    /** Mostly everything that the order offers. */
    private List<Qualification> wanted(Order order, Dice dice) {
        if (dice.isCareful() || dice.oneIn(2)) {
            return order.standards().stream().map(this::simplest).toList();
        }
        return dice.oneIn(2) ? List.of() : List.of(qualification(dice.oneOf(order.standards()), dice));
    }

    private Qualification simplest(int standard) {
        Standard one = world.reference.standard(standard).orElseThrow();
        return new Qualification(standard, one.specialisationRequired() ? one.specialisations().stream().map(Named::id).findFirst().orElse(0) : 0, 0);
    }

    private Qualification qualification(int standard, Dice dice) {
        Standard one = world.reference.standard(standard).orElseThrow();
        List<Integer> specialisations = Stream.concat(Stream.of(0), one.specialisations().stream().map(Named::id)).toList();
        List<Integer> parts = Stream.concat(Stream.of(0, 0), one.partQualifications().stream().map(Named::id)).toList();
        return new Qualification(dice.usually(standard, List.of(1, 10912389)), dice.oneOf(specialisations), dice.oneOf(parts));
    }

    private Deed addApplicant(Errand task, Exam exam, Dice dice) {
        Identity one = dice.oneOf(applicants);
        var form = new ApplicantForm(dice.usually(one.code().orElseThrow().value(), CODES), dice.usually(one.firstName(), NAMES), one.lastName(),
                dice.oneIn(2) ? List.of(simplest(exam.placed().standards().get(0))) : wanted(exam.placed(), dice));
        return Deed.post("adds an applicant", task, "applicants", form, who -> roster.addApplicant(who, task.id(), form));
    }

    private Deed clear(Errand task, Dice dice) {
        List<PersonId> unclear = roster(task).toClear();
        if (unclear.isEmpty()) {
            return dice.isCareful() && !LATE_STEPS.contains(task.step()) ? group(task, dice) : acceptName(task, dice.oneOf(crew.all()).id());
        }
        PersonId one = dice.oneOf(unclear);
        return roster(task).answers().get(one) == Verification.NAME_DIFFERS || dice.slips(6) ? acceptName(task, one)
                : remove(task, roster(task).all().stream().filter(candidate -> candidate.person().equals(one)).map(candidate -> candidate.candidacy()).toList());
    }

    private Deed acceptName(Errand task, PersonId one) {
        return Deed.post("accepts a name", task, "names", Map.of("person", one), who -> roster.acceptName(who, task.id(), one));
    }

    private Deed remove(Errand task, Dice dice) {
        return remove(task, dice.slips(10) ? List.of(UUID.randomUUID()) : dice.some(roster(task).candidates().keySet(), 1));
    }

    private Deed remove(Errand task, List<UUID> gone) {
        return Deed.post("removes " + gone.size(), task, "removals", Map.of("candidacies", gone), who -> roster.remove(who, task.id(), gone));
    }

    /** One or two groups of everybody; now and then with somebody left out, twice there or nobody's. */
    Deed group(Errand task, Dice dice) {
        List<PersonId> people = new ArrayList<>(world.exam(task.exam()).roster().people());
        if (dice.slips(10)) {
            people.add(people.isEmpty() || dice.oneIn(2) ? dice.oneOf(crew.all()).id() : people.get(0));
        }
        if (dice.slips(12) && !people.isEmpty()) {
            people.remove(0);
        }
        int count = Math.max(1, Math.min(people.size(), 1 + dice.below(2))) + (dice.slips(15) ? 1 : 0);
        String language = dice.usually("et", List.of("ru", "", "xx"));
        List<GroupForm> wanted = IntStream.range(0, count).mapToObj(group -> new GroupForm(group + 1, "Grupp " + (group + 1), language,
                IntStream.range(0, people.size()).filter(place -> place % count == group).mapToObj(people::get).toList())).toList();
        return Deed.put("forms " + count + " groups", task, "groups", wanted, who -> groups.formGroups(who, task.id(), wanted));
    }
}
