package ee.kutseeksam.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What operations decide about signing in.
 *
 * @param issuer        TARA's address, as it stands in its tokens and as browsers know it
 * @param backChannel   TARA's address for this program's own questions
 * @param level         the least level that lets somebody in
 * @param signingLevel  the least level that signs
 * @param signingAge    how old the sign-in may be when somebody signs
 * @param longest       how long one sign-in lasts at most, however busy
 * @param patience      how long TARA is waited for
 */
@ConfigurationProperties("kutse.signin")
record SignInSettings(String issuer, String backChannel, String clientId, String clientSecret, Level level, Level signingLevel,
                      Duration signingAge, Duration longest, Duration patience) {

    @Override
    public String toString() {
        return "SignInSettings[" + issuer + "]";
    }
}
