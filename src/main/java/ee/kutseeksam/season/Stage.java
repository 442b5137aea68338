package ee.kutseeksam.season;

import ee.kutseeksam.desk.AdditionDesk;
import ee.kutseeksam.desk.ConductDesk;
import ee.kutseeksam.desk.CorrectionDesk;
import ee.kutseeksam.desk.DecisionDesk;
import ee.kutseeksam.desk.GroupDesk;
import ee.kutseeksam.desk.OrderDesk;
import ee.kutseeksam.desk.RetakeDesk;
import ee.kutseeksam.desk.RetakerDesk;
import ee.kutseeksam.desk.ReviewDesk;
import ee.kutseeksam.desk.RosterDesk;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.Turns;
import ee.kutseeksam.views.CorrectedResults;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import ee.kutseeksam.views.ExamSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where exams are played: the doors, the views to look through, and who holds which role. */
@Component
@ConditionalOnProperty("kutse.demo.users")
public record Stage(Turns turns, OrderDesk orders, RosterDesk roster, GroupDesk groups, ReviewDesk review, AdditionDesk additions, ConductDesk conduct,
                    DecisionDesk decisions, RetakeDesk retakes, RetakerDesk retakers, CorrectionDesk corrections, CorrectedResults corrected,
                    ExamList exams, ExamSearch search, ExamRoster rosterView, ExamResults results,
                    Roles roles, ReferenceData reference) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SHORTEST_NANOS = 2_000_000;
    private static final long LONGEST_NANOS = 64_000_000;

    public ExamPlay order(ExamPlay.Plan plan) {
        return ExamPlay.order(this, plan, Optional.empty());
    }

    /** Everything that this person has a role for is theirs to do. */
    public ExamPlay order(ExamPlay.Plan plan, PersonId lead) {
        return ExamPlay.order(this, plan, Optional.of(lead));
    }

    /** An exam that is ordered already, of more standards than the plan's perhaps. */
    public ExamPlay ordered(ExamPlay.Plan plan, String number) {
        return ExamPlay.ordered(this, plan, number, Optional.empty());
    }

    public PersonId holder(String group) {
        return holders(group).get(0);
    }

    PersonId holder(String group, Optional<PersonId> lead) {
        return lead.filter(who -> roles.holds(who, group)).orElseGet(() -> holder(group));
    }

    public List<PersonId> holders(String group) {
        return roles.holders(group);
    }

    PersonId signer(String awardingBody, Predicate<CommissionMember> such) {
        return reference.awardingBody(awardingBody).orElseThrow().commission().stream().filter(such)
                .map(CommissionMember::person).findFirst().orElseThrow();
    }

    Set<Integer> mandatory(int standard) {
        return reference.standard(standard).orElseThrow().mandatoryCompetences().stream().map(Named::id).collect(Collectors.toSet());
    }

    /** Waits until the exam waits at this step; jobs before it run meanwhile. */
    OpenTask task(String exam, String step, int group) {
        return await(exam, open -> open.step().equals(step) && (group == 0 || open.group() == group), step);
    }

    OpenTask taskWhere(String exam, Set<String> steps) {
        return await(exam, open -> steps.contains(open.step()), steps.toString());
    }

    private OpenTask await(String exam, Predicate<OpenTask> such, String what) {
        return awaited(() -> turns.ofExam(exam).stream().filter(such).findFirst(), exam + " to come to " + what);
    }

    void await(BooleanSupplier condition, String what) {
        awaited(() -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(), what);
    }

    private static <T> T awaited(Supplier<Optional<T>> look, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> seen = look.get();
        for (long pause = SHORTEST_NANOS; seen.isEmpty(); pause = Math.min(LONGEST_NANOS, 2 * pause)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(pause);
            seen = look.get();
        }
        return seen.get();
    }
}
