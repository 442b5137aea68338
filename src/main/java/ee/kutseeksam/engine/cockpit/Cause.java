package ee.kutseeksam.engine.cockpit;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Why a step of the engine failed for good, as far as the house knows its own failures. */
public enum Cause {

    /** A register answered what cannot be, each time it was asked. */
    REGISTER_ERRS("\\bImpossibleAnswer\\b|\\bWrongAnswer\\b", "register-errs"),
    /** A register understood the question and said no. */
    REGISTER_REFUSES("XRoadFailure\\$Business\\b", "register-refuses"),
    /** The request or the agreements are wrong: X-tee lets nothing through until somebody mends them. */
    REGISTER_CLOSED("XRoadFailure\\$Configuration\\b", "register-closed"),
    /** A register was away, or the way to it. */
    REGISTER_AWAY("\\bRegister(Away|Busy)\\b|XRoadFailure\\$|\\$DoesNotAnswer\\b|\\bjava\\.net\\.\\w+Exception\\b|SocketTimeout", "register-away"),
    /** A rule said no where nobody could be asked. */
    RULE_REFUSED("\\bRuleBroken\\b", "rule-refused"),
    DATABASE_AWAY("org\\.springframework\\.(dao|jdbc|transaction)\\.|org\\.postgresql\\.|java\\.sql\\.|OptimisticLocking", "database-away"),
    UNKNOWN("", "failed-step");

    private final Pattern sign;
    private final String runbook;

    Cause(String sign, String runbook) {
        this.sign = Pattern.compile(sign);
        this.runbook = runbook;
    }

    public static Cause of(String trace) {
        return Arrays.stream(values()).filter(cause -> cause.sign.matcher(trace).find()).findFirst().orElse(UNKNOWN);
    }

    /** The section of docs/operations.md that says what to do. */
    public String runbook() {
        return runbook;
    }
}
