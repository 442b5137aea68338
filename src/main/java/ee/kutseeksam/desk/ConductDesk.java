package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Exam;
import ee.kutseeksam.exam.ExamEvent.GroupScheduled;
import ee.kutseeksam.exam.ExamPolicies;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.exam.Schedule;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.process.Turns;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an awarding body schedules a group and its assessors enter what came of it. */
@Component
public class ConductDesk {

    private final Turns turns;
    private final Repository<Exam> exams;
    private final ExamPolicies policies;
    private final Facts facts;
    private final Results results;
    private final Roles roles;
    private final Seen seen;
    private final Clock clock;

    ConductDesk(Turns turns, Repository<Exam> exams, ExamPolicies policies, Facts facts, Results results, Roles roles,
                Seen seen, Clock clock) {
        this.turns = turns;
        this.exams = exams;
        this.policies = policies;
        this.facts = facts;
        this.results = results;
        this.roles = roles;
        this.seen = seen;
        this.clock = clock;
    }

    @Transactional
    public void schedule(PersonId who, String task, ScheduleForm form) {
        schedule(who, task, form, Optional.empty());
    }

    /** @param version of the exam that who asks has seen; gives the one after it */
    @Transactional
    public Map<UUID, Integer> schedule(PersonId who, String task, ScheduleForm form, Optional<Integer> version) {
        Typed.filled("start", form.start());
        String place = Typed.line("place", form.place(), Typed.LONGEST_LINE);
        Typed.filled("chair", form.chair());
        Turn turn = turns.take(who, task, "scheduleGroup");
        List<PersonId> members = form.members() == null ? List.of() : form.members();
        Typed.few("members", members);
        var wanted = new Schedule(form.start(), place, form.chair(), members);
        exams.change(turn.exam(), exam -> {
            seen.require(exams, turn.exam(), version, event -> event instanceof GroupScheduled before && before.group() == turn.group());
            requireKnown(wanted, exam.placed().awardingBody());
            requireSomebodyToDecide(wanted, turn.group(), exam);
            var smallest = policies.smallestCommittee(exam.placed().awardingBody(), wanted.start().toLocalDate());
            return new Conduct(exam).schedule(turn.group(), wanted, facts.about(exam.placed()), LocalDateTime.now(clock), smallest);
        });
        return exams.versions(Set.of(turn.exam()));
    }

    private void requireKnown(Schedule wanted, String awardingBody) {
        List<String> known = List.of("assessor", "body-" + awardingBody, "commission-" + awardingBody);
        Predicate<PersonId> isKnown = person -> known.stream().anyMatch(group -> roles.holds(person, group));
        if (!isKnown.test(wanted.chair())) {
            throw DeskRule.COMMITTEE_IS_KNOWN.broken().at("chair");
        }
        if (!wanted.members().stream().allMatch(isKnown)) {
            throw DeskRule.COMMITTEE_IS_KNOWN.broken().at("members");
        }
    }

    /** Of the awarding committee's chair and deputy, one at least must be free: the exam could never be decided (rules.md 28). */
    private void requireSomebodyToDecide(Schedule wanted, int group, Exam exam) {
        List<PersonId> commission = roles.holders("commission-" + exam.placed().awardingBody());
        boolean allBound = commission.stream().allMatch(member -> wanted.assessedBy(member) || exam.roster().has(member) || exam.impediments().bar(member, group));
        if (!commission.isEmpty() && allBound) {
            throw ExamRule.SOMEBODY_IS_LEFT_TO_DECIDE.broken().at("members");
        }
    }

    /** Takes the rows in all together or, when any is wrong, none, saying which and why. Gives each row's version. */
    @Transactional
    public Map<UUID, Integer> enterResults(PersonId who, String task, List<ResultForm> rows) {
        Turn turn = turns.takeAny(who, task, Set.of("enterResults", "amendResults"));
        Exam exam = exams.get(turn.exam());
        ExamRule.APPLICANT_ENTERS_NO_RESULTS.require(!exam.roster().has(who));
        if (turn.step().equals("enterResults")) {
            new Conduct(exam).requireStarted(turn.group(), LocalDateTime.now(clock));
        }
        return results.enter(exam, turn, rows);
    }
}
