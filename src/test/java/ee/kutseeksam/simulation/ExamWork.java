package ee.kutseeksam.simulation;

import ee.kutseeksam.candidacy.Attempt;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Award;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent;
import ee.kutseeksam.candidacy.CandidacyRule;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.exam.Candidate;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Deciders;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.Group;
import ee.kutseeksam.exam.Handover;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.kernel.NoteRef;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.PersonId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An accepted exam on its way to the signed protocols, done as the desks, conduct.bpmn and decision.bpmn do it. */
final class ExamWork {

    private final World world;

    ExamWork(World world) {
        this.world = world;
    }

    List<Place> appoint(Place place, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        String role = "body-" + exam.placed().awardingBody();
        PersonId one = dice.usually(dice.oneOf(Cast.holders(role)), Cast.STAFF);
        Exam under = world.exams.change(place.exam(), before -> new Handover(before).appoint(one, Cast.holds(one, role)));
        ExamRule.RESPONSIBLE_IS_NAMED.require(under.responsible().isPresent());
        return under.groups().all().stream().map(group -> place.then("scheduleGroup").inGroup(group.number())).toList();
    }

    void schedule(Place place, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        String body = exam.placed().awardingBody();
        List<PersonId> may = Cast.STAFF.stream().filter(who -> !dice.isCareful() || !Cast.holds(who, "commission-" + body)).toList();
        List<PersonId> committee = new ArrayList<>(dice.some(may, Cast.smallestCommittee(body).value() + dice.below(2) - (dice.slips(8) ? 1 : 0)));
        if (dice.slips(10)) {
            committee.add(committee.get(0));
        }
        LocalDateTime start = dice.slips(10) ? world.now : world.now.plusDays(1 + dice.below(30)).withHour(9);
        Schedule wanted = new Schedule(start, dice.usually("Pärnu", List.of("Tü", "")), committee.get(0), committee.subList(1, committee.size()));
        ExamRule.SOMEBODY_IS_LEFT_TO_DECIDE.require(Cast.holders("commission-" + body).stream().anyMatch(who ->
                !wanted.assessedBy(who) && !exam.impediments().bar(who, place.group())));
        world.exams.change(place.exam(), before -> new Conduct(before).schedule(place.group(), wanted, Cast.facts(before.placed()), world.now,
                Cast.smallestCommittee(body)));
    }

    List<Place> scheduled(Place place) {
        Schedule schedule = new Conduct(world.exams.get(place.exam())).requireSchedule(place.group());
        return List.of(place.then("startGroup").at(schedule.start()));
    }

    List<Place> start(Place place) {
        Exam exam = world.exams.change(place.exam(), before -> new Conduct(before).start(place.group()));
        Map<UUID, Candidate> sitting = exam.roster().of(exam.groups().get(place.group())).stream().collect(Collectors.toMap(Candidate::candidacy, one -> one));
        world.candidacies.changeAll(sitting.keySet(), (id, candidacy) -> {
            Candidate who = sitting.get(id);
            var attempt = new Attempt(place.exam(), place.group(), who.attempt(), exam.placed().type(), who.carried());
            return candidacy.begin(who.person(), who.qualification(), who.origin(), who.fundingCode(), attempt);
        });
        return List.of(place.then("enterResults"));
    }

    void enter(Place place, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        if (place.step().equals("enterResults")) {
            new Conduct(exam).requireStarted(place.group(), world.now);
        }
        List<Candidate> sitting = place.group() == 0 ? exam.roster().all() : exam.roster().of(exam.groups().get(place.group()));
        Set<UUID> rows = new HashSet<>(sitting.stream().map(Candidate::candidacy).toList());
        if (dice.slips(10)) {
            rows = new HashSet<>(dice.some(exam.roster().candidates().keySet(), 2));
        }
        CandidacyRule.ONE_RESULT_PER_CANDIDATE.require(exam.roster().candidates().keySet().containsAll(rows));
        List<UUID> some = dice.some(rows.stream().sorted().toList(), dice.isCareful() ? rows.size() : 1 + dice.below(8));
        boolean crooked = dice.slips(6);
        world.candidacies.changeAll(some, (id, candidacy) -> {
            Attempt attempt = candidacy.attempt().orElseThrow(CandidacyRule.ONE_RESULT_PER_CANDIDATE::broken);
            Result result = result(id, attempt, candidacy, crooked);
            requireSameAttendance(place.exam(), exam, id, result, some, crooked);
            return candidacy.enter(place.exam(), place.group() == 0 ? attempt.group() : place.group(), result,
                    result.reason().isEmpty() || crooked ? 9 : 10, world.cast.outcome(exam.placed().type(), result, exam.dayOf(attempt.group())), Cast.competences(candidacy.qualification()));
        });
    }

    /** Against what is entered now for the same person and what is saved. */
    private void requireSameAttendance(UUID id, Exam exam, UUID candidacy, Result result, List<UUID> now, boolean crooked) {
        PersonId who = exam.roster().candidates().get(candidacy).person();
        world.candidacies.getAll(exam.roster().all().stream().filter(other -> other.person().equals(who)).map(Candidate::candidacy).toList())
                .forEach((other, saved) -> {
                    Optional<Result> beside = now.contains(other) ? Optional.of(result(other, saved.attempt().orElseThrow(), saved, crooked))
                            : saved.isAt(id) ? saved.result() : Optional.empty();
                    CandidacyRule.ATTENDANCE_IS_THE_SAME.require(beside.map(Result::attendance).filter(there -> !there.goesWith(result.attendance())).isEmpty());
                });
    }

    /** People are there for everything or for nothing, but for those whose assessor is crooked. */
    private Result result(UUID id, Attempt attempt, Candidacy candidacy, boolean crooked) {
        Dice dice = new Dice(id.getLeastSignificantBits() * 31 + world.now.getDayOfYear(), false);
        Dice ofPerson = crooked ? dice : new Dice(candidacy.person().orElseThrow().value().getLeastSignificantBits() * 37 + world.now.getDayOfYear(), false);
        Attendance attendance = ofPerson.oneIn(6) ? ofPerson.oneOf(List.of(Attendance.values())) : Attendance.PRESENT;
        return result(attempt, candidacy, dice, attendance, crooked);
    }

    static Result result(Attempt attempt, Candidacy candidacy, Dice dice, boolean crooked) {
        return result(attempt, candidacy, dice, dice.oneIn(6) ? dice.oneOf(List.of(Attendance.values())) : Attendance.PRESENT, crooked);
    }

    private static Result result(Attempt attempt, Candidacy candidacy, Dice dice, Attendance attendance, boolean crooked) {
        Map<Part, PartResult> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            boolean asked = crooked || attempt.type().parts().contains(part);
            if (asked && (attendance == Attendance.PRESENT || crooked)) {
                parts.put(part, dice.oneIn(3) ? PartResult.FAILED : PartResult.PASSED);
            }
        }
        if (parts.size() == 2 && attempt.carried().isEmpty() && dice.oneIn(8)) {
            parts.put(dice.oneOf(List.of(Part.values())), PartResult.NOT_DONE);
        }
        if (!crooked) {
            attempt.carried().forEach(part -> parts.put(part, PartResult.PASSED));
        }
        var competences = Cast.competences(candidacy.qualification());
        Set<Integer> proved = crooked && dice.oneIn(2) ? Set.of(99) : candidacy.qualification().isPart() ? competences.elective() : competences.mandatory();
        return new Result(attendance, parts, proved, attendance.needsReason() ? Optional.of(new NoteRef(new UUID(2, dice.below(9)), "hash")) : Optional.empty());
    }

    List<Place> entered(Place place) {
        Exam exam = world.exams.change(place.exam(), before ->
                new Conduct(before).confirmResults(place.group(), world.sums.withoutResult(before, place.group())));
        return exam.groups().all().stream().allMatch(Group::resultsConfirmed) ? List.of(place.then("proposeDecisions").inGroup(0)) : List.of();
    }

    List<Place> propose(Place place) {
        world.candidacies.changeAll(world.exams.get(place.exam()).roster().candidates().keySet(), (id, candidacy) -> candidacy.propose(place.exam()));
        return List.of(place.then("decideAwards"));
    }

    void decide(Place place, PersonId who, Dice dice) {
        Exam exam = world.exams.get(place.exam());
        new Conduct(exam).requireDecisionOpen();
        List<UUID> all = List.copyOf(exam.roster().candidates().keySet());
        List<UUID> rows = dice.isCareful() ? mine(exam, who) : dice.some(all, 1 + dice.below(8));
        boolean crooked = dice.slips(8);
        world.candidacies.changeAll(rows, (id, candidacy) ->
                decision(place, who, exam, candidacy, new Dice(id.getLeastSignificantBits() + world.now.getHour(), false), crooked));
    }

    private static List<UUID> mine(Exam exam, PersonId who) {
        var deciders = new Deciders(exam, Cast.commission(exam));
        return exam.groups().all().stream().filter(group -> deciders.obstacle(who, group.number()).isEmpty())
                .flatMap(group -> exam.roster().of(group).stream()).map(Candidate::candidacy).toList();
    }

    private List<CandidacyEvent> decision(Place place, PersonId who, Exam exam, Candidacy candidacy, Dice dice, boolean crooked) {
        int group = candidacy.attempt().orElseThrow(CandidacyRule.DECISION_NEEDS_A_RESULT::broken).group();
        new Deciders(exam, Cast.commission(exam)).require(who, group);
        Award proposed = candidacy.proposal().orElse(Award.AWARD);
        Award award = crooked ? dice.oneOf(List.of(Award.values())) : proposed;
        boolean said = award == Award.NOT_AWARD || dice.oneIn(2);
        Optional<NoteRef> note = said ? Optional.of(new NoteRef(new UUID(2, dice.below(9)), "hash")) : Optional.empty();
        return candidacy.decide(place.exam(), who, award, note, said ? 10 : 0);
    }

    List<Place> sendBack(Place place, PersonId who, Dice dice) {
        int length = dice.slips(4) ? 9 : 10;
        world.exams.change(place.exam(), exam -> new Conduct(exam).reopen(new NoteRef(world.newId(), "hash"), length));
        return decided(place, who);
    }

    List<Place> decided(Place place, PersonId who) {
        Exam exam = world.exams.get(place.exam());
        var deciders = new Deciders(exam, Cast.commission(exam));
        deciders.requireAny(who);
        boolean decided = exam.status() == ExamStatus.DECISION_PENDING;
        if (decided) {
            long undecided = world.sums.undecided(exam);
            ExamRule.EVERYBODY_IS_DECIDED.require(undecided == 0, undecided);
            world.barred.takeOver(place.exam(), deciders, who);
            world.barred.requireNone(exam);
        }
        return decided ? exam.groups().unsigned().stream().map(group -> place.then("signProtocol").inGroup(group.number())).toList()
                : List.of(place.then("amendResults"));
    }

    List<Place> amended(Place place) {
        world.exams.change(place.exam(), exam -> new Conduct(exam).amended(world.sums.withoutResult(exam)));
        return List.of(place.then("proposeDecisions"));
    }

    List<Place> sign(Place place, PersonId who) {
        UUID protocol = world.newId();
        Exam exam = world.exams.change(place.exam(), before -> {
            world.barred.requireNone(before, place.group());
            return new Conduct(before).sign(place.group(), protocol, who, Cast.commission(before), world.sums.undecided(before, place.group()));
        });
        world.candidacies.changeAll(world.sums.sitting(exam, place.group()).keySet(), (id, candidacy) -> candidacy.sign(place.exam(), protocol, who, world.today()));
        boolean all = exam.groups().all().stream().allMatch(group -> group.protocol().isPresent());
        return all ? List.of(place.then("applyForCertificates").inGroup(0)) : List.of();
    }
}
