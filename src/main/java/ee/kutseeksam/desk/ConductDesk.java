package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.Conduct;
import ee.kutseeksam.exam.Exam;
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
import java.util.Set;
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
    private final Clock clock;

    ConductDesk(Turns turns, Repository<Exam> exams, ExamPolicies policies, Facts facts, Results results, Roles roles, Clock clock) {
        this.turns = turns;
        this.exams = exams;
        this.policies = policies;
        this.facts = facts;
        this.results = results;
        this.roles = roles;
        this.clock = clock;
    }

    @Transactional
    public void schedule(PersonId who, String task, ScheduleForm form) {
        OrderDesk.filled("start", form.start());
        OrderDesk.filled("place", form.place());
        OrderDesk.filled("chair", form.chair());
        Turn turn = turns.take(who, task, "scheduleGroup");
        var wanted = new Schedule(form.start(), form.place().strip(), form.chair(), form.members() == null ? List.of() : form.members());
        exams.change(turn.exam(), exam -> {
            requireSomebodyToDecide(wanted, turn.group(), exam);
            var smallest = policies.smallestCommittee(exam.placed().awardingBody(), wanted.start().toLocalDate());
            return new Conduct(exam).schedule(turn.group(), wanted, facts.about(exam.placed()), LocalDateTime.now(clock), smallest);
        });
    }

    /** Of the awarding committee's chair and deputy, one at least must be free: the exam could never be decided (rules.md 28). */
    private void requireSomebodyToDecide(Schedule wanted, int group, Exam exam) {
        List<PersonId> commission = roles.holders("commission-" + exam.placed().awardingBody());
        boolean allBound = commission.stream().allMatch(member -> wanted.assessedBy(member) || exam.impediments().bar(member, group));
        if (!commission.isEmpty() && allBound) {
            throw ExamRule.SOMEBODY_IS_LEFT_TO_DECIDE.broken().at("members");
        }
    }

    /** Takes the rows in all together or, when any is wrong, none, saying which and why. */
    @Transactional
    public void enterResults(PersonId who, String task, List<ResultForm> rows) {
        Turn turn = turns.takeAny(who, task, Set.of("enterResults", "amendResults"));
        Exam exam = exams.get(turn.exam());
        if (turn.step().equals("enterResults")) {
            new Conduct(exam).requireStarted(turn.group(), LocalDateTime.now(clock));
        }
        results.enter(exam, turn, rows);
    }
}
