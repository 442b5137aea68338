package ee.kutseeksam.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects a rule to refuse. */
public final class Refusals {

    private Refusals() { }

    public static RuleBroken refused(Rule rule, ThrowingCallable attempt) {
        Throwable refusal = catchThrowable(attempt);
        assertThat(refusal).as("refusal by %s", rule).isInstanceOf(RuleBroken.class);
        assertThat(((RuleBroken) refusal).rule()).isEqualTo(rule);
        return (RuleBroken) refusal;
    }
}
