package ee.kutseeksam.desk;

import ee.kutseeksam.eventstore.RefusedAttempts;
import ee.kutseeksam.exam.ExamRule;
import ee.kutseeksam.kernel.Rule;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.process.Turn;
import ee.kutseeksam.reimbursement.LineRule;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who was typed in by hand is neither a graduate nor paid for by the state, at whatever door it is tried; and that it was is remembered (rules.md 24). */
@Component
public class ManualForEver {

    private static final Set<Rule> RULES = Set.of(ExamRule.MANUAL_STAYS_MANUAL, LineRule.MANUAL_IS_NEVER_FUNDED);

    private final RefusedAttempts attempts;

    ManualForEver(RefusedAttempts attempts) {
        this.attempts = attempts;
    }

    /** Whether this rule is broken by trying it at all, whatever else is right or wrong. */
    public static boolean isFor(Rule rule) {
        return RULES.contains(rule);
    }

    void watch(Turn turn, Runnable work) {
        try {
            work.run();
        } catch (RuleBroken broken) {
            if (isFor(broken.rule())) {
                attempts.record(turn.act(), broken.rule());
            }
            throw broken;
        }
    }
}
