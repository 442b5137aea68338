package ee.kutseeksam.signin;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes a PersonId of a token that has been checked: the level must be the one that was asked for, the person have an Estonian code. */
@Component
class Arrival implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

    static final String LEVEL_TOO_LOW = "level_too_low";
    static final String NO_PERSONAL_CODE = "no_personal_code";
    static final String NOT_FRESH = "not_fresh";

    private static final String ESTONIAN = "EE";
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final People people;
    private final RealTime time;
    private final SignInSettings settings;

    Arrival(People people, RealTime time, SignInSettings settings) {
        this.people = people;
        this.time = time;
        this.settings = settings;
    }

    @Override
    public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken login) {
        OidcIdToken token = ((OidcUser) login.getPrincipal()).getIdToken();
        OAuth2AuthorizationRequest asked = login.getAuthorizationExchange().getAuthorizationRequest();
        Level reached = level(token, Level.of(asked.getAttribute(SignInStart.LEVEL)).orElse(Level.HIGH));
        requireNow(token);
        SignedIn signedIn = new SignedIn(person(token), reached, time.now());
        return new OAuth2AuthenticationToken(new Newcomer(signedIn, asked.getAttribute(Goal.NAME)), List.of(), Tara.ID);
    }

    private static Level level(OidcIdToken token, Level wanted) {
        return Level.of(token.getAuthenticationContextClass()).filter(level -> level.reaches(wanted)).orElseThrow(() -> refused(LEVEL_TOO_LOW));
    }

    /** TARA asks everybody anew; should it tell when it did, it must have been just now. */
    private void requireNow(OidcIdToken token) {
        Instant at = token.getAuthenticatedAt();
        if (at != null && at.plus(settings.signingAge()).plus(SKEW).isBefore(time.now())) {
            throw refused(NOT_FRESH);
        }
    }

    private PersonId person(OidcIdToken token) {
        PersonalCode code = Optional.ofNullable(token.getSubject()).filter(subject -> subject.startsWith(ESTONIAN))
                .flatMap(subject -> PersonalCode.parse(subject.substring(ESTONIAN.length()))).orElseThrow(() -> refused(NO_PERSONAL_CODE));
        Map<String, Object> profile = Optional.ofNullable(token.getClaimAsMap("profile_attributes")).orElse(Map.of());
        return people.identify(Identity.of(code, name(profile, "given_name"), name(profile, "family_name")));
    }

    private static String name(Map<String, Object> profile, String part) {
        return profile.get(part) instanceof String text ? text : "";
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why));
    }
}
