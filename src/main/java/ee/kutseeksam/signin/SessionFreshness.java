package ee.kutseeksam.signin;

import ee.kutseeksam.process.FreshSignIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A signature needs a sign-in of the last minutes at a high level. Where there is no browser at all, there is no session to be stolen. */
@Component
class SessionFreshness implements FreshSignIn {

    private final SignInSettings settings;
    private final RealTime time;

    SessionFreshness(SignInSettings settings, RealTime time) {
        this.settings = settings;
        this.time = time;
    }

    @Override
    public boolean isNow() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current == null || current instanceof SignedIn person && person.level().reaches(settings.signingLevel())
                && !person.since().plus(settings.signingAge()).isBefore(time.now());
    }
}
