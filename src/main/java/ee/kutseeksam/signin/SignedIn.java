package ee.kutseeksam.signin;

import ee.kutseeksam.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has signed in: a PersonId, how surely and when. No name, no code, no token. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient PersonId person;
    private final Level level;
    private final Instant since;

    SignedIn(PersonId person, Level level, Instant since) {
        super(List.of());
        this.person = person;
        this.level = level;
        this.since = since;
        setAuthenticated(true);
    }

    Level level() {
        return level;
    }

    Instant since() {
        return since;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
