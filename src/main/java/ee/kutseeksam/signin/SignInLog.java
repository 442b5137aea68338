package ee.kutseeksam.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators read about sign-ins. Persons stand in it by their ids, nothing that came from outside stands in it at all. */
final class SignInLog {

    private static final Logger LOG = LoggerFactory.getLogger("security.signin");

    private SignInLog() { }

    static void cameIn(SignedIn who) {
        LOG.info("signed in: person {} at level {}", who.getName(), who.level().acr());
    }

    static void wentOut(String who) {
        LOG.info("signed out: person {}", who);
    }

    static void refused(Refusal why, String code) {
        LOG.warn("sign-in refused: {} ({})", why, code.replaceAll("[^a-z_]", "?"));
    }

    static void sessionEnded(String why) {
        LOG.warn("session ended: {}", why);
    }
}
