package ee.kutseeksam.web;

import ee.kutseeksam.access.Action;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Commission;
import ee.kutseeksam.exam.Commission.Office;
import ee.kutseeksam.exam.Commission.Seat;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamCorrection;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.process.BarredDecisions;
import ee.kutseeksam.process.Commissions;
import ee.kutseeksam.views.ExamImpediments;
import ee.kutseeksam.web.TaskSheet.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of the awarding committee may decide about each group and sign its protocol, and why the others may not. */
@Component
class WhoDecides {

    /** @param why not, or what else there is to know */
    record Decider(String name, Office office, boolean may, String why) { }

    /** @param groups names of the groups about which the same ones decide */
    record Deciding(List<String> groups, List<Decider> deciders) { }

    /**
     * @param deciding       group by group, equal ones together
     * @param closedToYou    names of the groups about which the visitor does not decide, {@code closed} their numbers
     * @param schoolIsTheBody a teacher of these learners may sit on the committee
     */
    record Content(List<Deciding> deciding, List<String> closedToYou, Set<Integer> closed, boolean schoolIsTheBody) { }

    private final Repository<Exam> exams;
    private final Commissions commissions;
    private final ExamImpediments impediments;
    private final ReferenceData reference;
    private final Names names;
    private final Words words;
    private final BarredDecisions barred;

    WhoDecides(Repository<Exam> exams, Commissions commissions, ExamImpediments impediments, ReferenceData reference, Names names, Words words,
               BarredDecisions barred) {
        this.exams = exams;
        this.commissions = commissions;
        this.impediments = impediments;
        this.reference = reference;
        this.names = names;
        this.words = words;
        this.barred = barred;
    }

    Content of(UUID id, PersonId visitor, Predicate<Group> wanted) {
        Exam exam = exams.get(id);
        Commission commission = commissions.of(exam);
        var deciders = new Deciders(exam, commission);
        List<ExamImpediments.Row> known = impediments.of(id);
        Map<PersonId, String> officials = names.officials(commission.seats().stream().map(Seat::person).toList());
        Map<List<Decider>, List<String>> groups = new LinkedHashMap<>();
        List<Group> all = exam.groups().all().stream().filter(wanted).toList();
        all.forEach(group -> groups.computeIfAbsent(commission.seats().stream()
                        .map(seat -> decider(seat, group.number(), deciders, known, officials)).distinct().toList(),
                same -> new ArrayList<>()).add(group.name()));
        List<Group> closed = all.stream().filter(group -> deciders.obstacle(visitor, group.number()).isPresent()).toList();
        return new Content(groups.entrySet().stream().map(entry -> new Deciding(entry.getValue(), entry.getKey())).toList(),
                closed.stream().map(Group::name).toList(), closed.stream().map(Group::number).collect(Collectors.toSet()),
                isSchoolTheBody(exam));
    }

    /** Whether somebody decided who was barred since. */
    boolean isToTakeOver(UUID id) {
        return barred.isAny(exams.get(id));
    }

    boolean isToTakeOver(UUID id, UUID correction) {
        Exam exam = exams.get(id);
        return new ExamCorrection(exam).get(correction).filter(one -> barred.isAny(exam, one)).isPresent();
    }

    /** For the exam's page: the awarding side sees it from acceptance on. */
    List<Deciding> toShow(SeenExam seen) {
        Exam exam = exams.get(seen.exam().id());
        boolean shown = seen.sees(Action.SEE_COMMITTEE) && exam.isAccepted() && exam.status() != ExamStatus.CANCELLED;
        return shown ? of(seen.exam().id(), seen.visitor().who(), group -> true).deciding() : List.of();
    }

    private boolean isSchoolTheBody(Exam exam) {
        return reference.awardingBody(exam.placed().awardingBody()).flatMap(AwardingBody::school).equals(Optional.of(exam.placed().school()));
    }

    private Decider decider(Seat seat, int group, Deciders deciders, List<ExamImpediments.Row> known, Map<PersonId, String> officials) {
        Optional<ExamRule> obstacle = deciders.obstacle(seat.person(), group);
        String why = known.stream().filter(row -> row.member().equals(seat.person()) && row.concerns(group))
                .map(row -> row.ground().map(ground -> words.say("barred", words.of(ground))).orElse(words.say("absent"))).findFirst()
                .or(() -> obstacle.map(rule -> words.say("obstacle." + rule.name()))).orElse("");
        return new Decider(officials.getOrDefault(seat.person(), "ametnik"), seat.office(), obstacle.isEmpty(), why);
    }

    /** Chairs and deputies to choose from. */
    List<Choice> members(UUID id, Predicate<Seat> such) {
        List<Seat> seats = commissions.of(exams.get(id)).seats().stream().filter(such).toList();
        Map<PersonId, String> officials = names.officials(seats.stream().map(Seat::person).toList());
        return seats.stream().map(seat -> new Choice(seat.person().toString(), officials.getOrDefault(seat.person(), "ametnik")
                + " (" + words.of(seat.office()) + ")")).distinct().toList();
    }

    /** The visitor's role in words: the committee's by its office. */
    String role(UUID id, PersonId visitor, String role) {
        if (!role.equals("commission")) {
            return words.say("role." + role);
        }
        return words.say(commissions.of(exams.get(id)).has(visitor, Office.CHAIR) ? "role.chair" : "role.deputy");
    }
}
