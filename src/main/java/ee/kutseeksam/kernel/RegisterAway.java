package ee.kutseeksam.kernel;

import java.time.Duration;

/** A register does not answer for now; asked again later, it will. Nothing has been decided on it and nothing is lost. */
public class RegisterAway extends RuntimeException {

    private final Duration notBefore;

    /** @param sentence in Estonian, for operators: which register, and why it is waited for */
    public RegisterAway(String sentence, Throwable why) {
        this(sentence, Duration.ZERO, why);
    }

    /** @param notBefore how long it must not be asked again */
    public RegisterAway(String sentence, Duration notBefore, Throwable why) {
        super(sentence, why);
        this.notBefore = notBefore;
    }

    public Duration notBefore() {
        return notBefore;
    }
}
