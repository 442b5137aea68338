package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adding people after the awarding body has accepted: the school asks, the body consents (rules.md 23). */
public record Latecomers(Exam exam) {

    public List<ExamEvent> ask() {
        ADDITION_AFTER_ACCEPTANCE.require(exam.isAccepted() && !exam.status().isOver() && exam.groups().any(group -> !group.started()));
        ONE_ADDITION_AT_A_TIME.require(exam.addition().isEmpty());
        return List.of(new AdditionAsked());
    }

    public List<ExamEvent> name(List<Candidate> candidates, OrderFacts facts) {
        Listing.check(exam.roster().withAlso(open().roster().all()), candidates, facts, exam.placed().plannedOn());
        requireNoAssessor(candidates);
        return candidates.isEmpty() ? List.of() : List.of(new LatecomersNamed(candidates));
    }

    private void requireNoAssessor(List<Candidate> candidates) {
        ASSESSOR_DOES_NOT_APPLY.require(candidates.stream().noneMatch(one -> exam.groups().any(group -> new Conduct(exam).hasAssessed(one.person(), group.number()))));
    }

    public List<ExamEvent> drop(Collection<UUID> candidacies) {
        List<UUID> named = candidacies.stream().filter(open().roster().candidates()::containsKey).toList();
        return named.isEmpty() ? List.of() : List.of(new LatecomersDropped(named));
    }

    public List<ExamEvent> choose(int number) {
        requireJoinable(number, open().roster());
        return open().group() == number ? List.of() : List.of(new LatecomersGroupChosen(number));
    }

    public List<ExamEvent> verified(Map<PersonId, Verification> answers) {
        List<Verified> news = asked().roster().news(answers);
        return exam.status().isOver() || news.isEmpty() ? List.of() : List.of(new LatecomersVerified(news));
    }

    public List<ExamEvent> acceptName(PersonId person) {
        NAME_CAN_BE_TAKEN.require(open().roster().answer(person).equals(Optional.of(Verification.NAME_DIFFERS)));
        return List.of(new LatecomerNameAccepted(person));
    }

    /** The school's part is whole: somebody is named and the group chosen. */
    public void requireNamed() {
        ROSTER_IS_NOT_EMPTY.require(!asked().roster().candidates().isEmpty());
        requireJoinable(asked().group(), asked().roster());
    }

    /**
     * The awarding body consents: they are on the roster and in the group.
     *
     * @param facts    as of the group's day
     * @param earliest days that must lie between today and the group's exam (rules.md 13)
     */
    public List<ExamEvent> admit(OrderFacts facts, LocalDate today, Ruling<Integer> earliest) {
        requireNamed();
        Roster named = open().roster();
        EVERYBODY_IS_VERIFIED.require(named.unverified(1).isEmpty() && named.toClear().isEmpty());
        LocalDate day = exam.dayOf(asked().group());
        DAYS_BEFORE_EXAM.require(!day.isBefore(today.plusDays(earliest.value())), earliest.value());
        Listing.check(exam.roster(), named.all(), facts, day);
        requireNoAssessor(named.all());
        return List.of(new LatecomersAdmitted(asked().group(), earliest));
    }

    /** What is asked of an exam that is over falls away by itself. */
    public List<ExamEvent> refuse(NoteRef reason, int reasonLength) {
        asked();
        ADDITION_REFUSAL_HAS_A_REASON.require(reasonLength >= 10);
        return exam.status().isOver() ? List.of() : List.of(new AdditionRefused(reason));
    }

    public List<ExamEvent> giveUp() {
        asked();
        return exam.status().isOver() ? List.of() : List.of(new AdditionGivenUp());
    }

    /** What can still be filled in. */
    private Addition open() {
        EXAM_IS_NOT_OVER.require(!exam.status().isOver());
        return asked();
    }

    private Addition asked() {
        return exam.addition().orElseThrow(ADDITION_IS_OPEN::broken);
    }

    private void requireJoinable(int number, Roster late) {
        if (number == 0) {
            throw LATECOMERS_JOIN_A_GROUP.broken().at("group");
        }
        Group group = exam.groups().get(number);
        if (group.started()) {
            throw LATECOMERS_JOIN_BEFORE_THE_START.broken(group.name()).at("group");
        }
        exam.groups().all().stream().filter(other -> other.number() != number && other.sits(late.people())).findFirst().ifPresent(own -> {
            throw LATECOMERS_JOIN_THEIR_OWN_GROUP.broken(own.name()).at("group");
        });
    }

    /** They are on the roster and in their group. */
    static Exam joined(Exam exam, int group) {
        Roster late = exam.addition().orElseThrow().roster();
        var answers = new HashMap<>(exam.roster().answers());
        answers.putAll(late.answers());
        Roster all = new Roster(exam.roster().withAlso(late.all()).candidates(), answers, exam.roster().coded());
        return exam.with(all).with(exam.groups().with(exam.groups().get(group).joinedBy(late.people()))).with(Optional.<Addition>empty());
    }
}
