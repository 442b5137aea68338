package ee.kutseeksam.kernel;

import java.time.Duration;

/** A register may not be asked so soon: it is asked by others as often as it may be. Nothing has been sent. */
public class RegisterBusy extends RegisterAway {

    /** @param notBefore when the asker's turn comes, as far as it is known */
    public RegisterBusy(String sentence, Duration notBefore) {
        super(sentence, notBefore, null);
    }
}
