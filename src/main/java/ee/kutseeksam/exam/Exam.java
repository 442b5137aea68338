package ee.kutseeksam.exam;

import static ee.kutseeksam.exam.ExamRule.*;

import ee.kutseeksam.exam.ExamEvent.*;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Days;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Ruling;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A vocational qualification exam from the order to its completion. A decision changes nothing: it returns what happened, or
 * refuses by a named rule, or, repeated, says nothing new.
 *
 * @param wish        what the school would order, until it is ordered: its curriculum lacks or has lacked what an exam needs
 * @param sent        the roster as it was sent last, to tell the next difference
 * @param addition    people whom the school asks to add to an accepted exam
 * @param completedOn the day from which its money is due (rules.md 70)
 */
public record Exam(String number, Optional<Order> order, Optional<Wish> wish, Roster roster, Groups groups, ExamStatus status, int revision,
                   Optional<PersonId> responsible, Optional<RosterChange.Sent> sent, Impediments impediments,
                   Optional<Addition> addition, Optional<LocalDate> completedOn, List<Correction> corrections) {

    public static final Exam NONE =
            new Exam("", Optional.empty(), Optional.empty(), Roster.EMPTY, Groups.NONE, ExamStatus.NONE, 0, Optional.empty(), Optional.empty(),
                    Impediments.NONE, Optional.empty(), Optional.empty(), List.of());

    static final Set<ExamStatus> OPEN = Set.of(ExamStatus.DRAFT, ExamStatus.RETURNED);

    // ---- the school's order and roster

    public List<ExamEvent> order(String number, Order wanted, OrderFacts facts) {
        ORDER_IS_NEW.require(isToOrder());
        Ordering.check(wanted, facts);
        return List.of(new ExamOrdered(number, wanted));
    }

    /** @param facts as of the order; the standard and the body's right are asked again for the new day */
    public List<ExamEvent> moveDay(LocalDate day, OrderFacts facts) {
        ROSTER_IS_OPEN.require(OPEN.contains(status));
        Ordering.check(placed().on(day), facts);
        roster.all().forEach(candidate -> STANDARD_IS_VALID.requireAt("plannedOn", facts.certifiableOn(day, candidate), Days.estonian(day)));
        RetakeWindow.require(roster.all(), day, "plannedOn");
        return day.equals(placed().plannedOn()) ? List.of() : List.of(new ExamDayMoved(day));
    }

    public List<ExamEvent> add(List<Candidate> candidates, OrderFacts facts) {
        ROSTER_IS_OPEN.require(OPEN.contains(status));
        Listing.check(roster, candidates, facts, placed().plannedOn());
        return candidates.isEmpty() ? List.of() : List.of(new CandidatesAdded(candidates));
    }

    public List<ExamEvent> remove(Collection<UUID> candidacies) {
        ROSTER_IS_OPEN.require(OPEN.contains(status));
        List<UUID> listed = candidacies.stream().filter(roster.candidates()::containsKey).toList();
        return listed.isEmpty() ? List.of() : List.of(new CandidatesRemoved(listed));
    }

    public List<ExamEvent> verified(Map<PersonId, Verification> answers) {
        ROSTER_IS_OPEN.require(OPEN.contains(status));
        List<Verified> news = roster.news(answers);
        return news.isEmpty() ? List.of() : List.of(new PeopleVerified(news));
    }

    public List<ExamEvent> acceptName(PersonId person) {
        ROSTER_IS_OPEN.require(OPEN.contains(status));
        NAME_CAN_BE_TAKEN.require(roster.answer(person).equals(Optional.of(Verification.NAME_DIFFERS)));
        return List.of(new NameAccepted(person));
    }

    public List<ExamEvent> formGroups(List<Group> wanted, OrderFacts facts) {
        ROSTER_IS_OPEN.require(OPEN.contains(status));
        Groups.check(wanted, roster, facts);
        return wanted.equals(groups.all()) ? List.of() : List.of(new GroupsFormed(wanted));
    }

    /** The school's part is whole: people are on the roster, verified and divided. */
    public void requireComplete() {
        ROSTER_IS_NOT_EMPTY.require(!roster.candidates().isEmpty());
        EVERYBODY_IS_VERIFIED.require(roster.unverified(1).isEmpty() && roster.toClear().isEmpty());
        requireGrouped();
    }

    public void requireGrouped() {
        groups.requireEverybodyOf(roster);
    }

    /** Whether the school has its roster in hand: not sent yet, given back or taken back. */
    public boolean isOpen() {
        return OPEN.contains(status);
    }

    /** Whether the school has the order form in hand. */
    boolean isToOrder() {
        return status == ExamStatus.NONE || status == ExamStatus.REOPENED;
    }

    /** Whether the awarding body has taken it on, and the school's part is over. */
    public boolean isAccepted() {
        return status.compareTo(ExamStatus.ACCEPTED) >= 0;
    }

    // ---- folding

    public Order placed() {
        return order.orElseThrow(ORDER_IS_PLACED::broken);
    }

    /** Whose exam it is or would be; empty as long as nobody has filled in its order. */
    public Optional<String> school() {
        return order.map(Order::school).or(() -> wish.map(Wish::school));
    }

    /** The day on which the first group sits; the planned day as long as no group's time is set. */
    public LocalDate firstDay() {
        return groups.firstDay().orElseGet(() -> placed().plannedOn());
    }

    /** The day on which this group sits; the planned day as long as its time is not set. */
    public LocalDate dayOf(int group) {
        return groups.get(group).schedule().map(schedule -> schedule.start().toLocalDate()).orElseGet(() -> placed().plannedOn());
    }

    Exam ordered(String number, Order order) {
        return new Exam(number, Optional.of(order), Optional.empty(), roster, groups, ExamStatus.DRAFT, revision, responsible, sent, impediments, addition, completedOn, corrections);
    }

    Exam waiting(String number, Wish wished) {
        return new Exam(number, order, Optional.of(wished), roster, groups, ExamStatus.WAITING_FOR_LINK, revision, responsible, sent, impediments, addition, completedOn, corrections);
    }

    Exam plannedOn(LocalDate day) {
        return new Exam(number, order.map(placed -> placed.on(day)), wish, roster, groups, status, revision, responsible, sent, impediments, addition, completedOn, corrections);
    }

    Exam with(Roster changed) {
        return new Exam(number, order, wish, changed, groups, status, revision, responsible, sent, impediments, addition, completedOn, corrections);
    }

    Exam with(Groups changed) {
        return new Exam(number, order, wish, roster, changed, status, revision, responsible, sent, impediments, addition, completedOn, corrections);
    }

    /** The group has come further, and with it perhaps the exam. */
    Exam with(Group changed) {
        return with(groups.with(changed)).progressed();
    }

    Exam with(Impediments changed) {
        return new Exam(number, order, wish, roster, groups, status, revision, responsible, sent, changed, addition, completedOn, corrections);
    }

    Exam with(Correction changed) {
        return new Exam(number, order, wish, roster, groups, status, revision, responsible, sent, impediments, addition, completedOn,
                Correction.with(corrections, changed));
    }

    Exam without(List<UUID> candidacies) {
        Roster rest = roster.without(candidacies);
        Set<PersonId> gone = roster.people().stream().filter(person -> !rest.people().contains(person)).collect(Collectors.toSet());
        return with(rest).with(groups.without(gone));
    }

    Exam sentAs(int revision) {
        return new Exam(number, order, wish, roster, groups, ExamStatus.SENT, revision, responsible, Optional.of(RosterChange.Sent.of(this)),
                impediments, addition, completedOn, corrections);
    }

    Exam under(PersonId person) {
        return new Exam(number, order, wish, roster, groups, status, revision, Optional.of(person), sent, impediments, addition, completedOn, corrections);
    }

    Exam with(Optional<Addition> asked) {
        return new Exam(number, order, wish, roster, groups, status, revision, responsible, sent, impediments, asked, completedOn, corrections);
    }

    Exam completed(LocalDate on) {
        return new Exam(number, order, wish, roster, groups, ExamStatus.COMPLETED, revision, responsible, sent, impediments, addition, Optional.of(on), corrections);
    }

    Exam in(ExamStatus next) {
        return new Exam(number, order, wish, roster, groups, next, revision, responsible, sent, impediments, addition, completedOn, corrections);
    }

    /** The status that the groups have brought the exam to. */
    Exam progressed() {
        return in(Conduct.status(groups));
    }
}
