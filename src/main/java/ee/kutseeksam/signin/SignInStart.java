package ee.kutseeksam.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** What we ask of TARA: Estonian, the level, and for a signature a sign-in of this very moment. */
@Component
class SignInStart implements OAuth2AuthorizationRequestResolver {

    /** Where a sign-in begins, followed by {@link Tara#ID}. */
    static final String BASE = "/sisene/kaudu";
    /** The parameter that asks for a fresh sign-in, sure enough to sign. */
    static final String ANEW = "uuesti";
    static final String LEVEL = "kutse.level";

    private final OAuth2AuthorizationRequestResolver usual;
    private final SignInSettings settings;

    SignInStart(ClientRegistrationRepository registrations, SignInSettings settings) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, BASE);
        this.settings = settings;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return with(request, usual.resolve(request));
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return with(request, usual.resolve(request, registrationId));
    }

    private OAuth2AuthorizationRequest with(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        if (asked == null) {
            return null;
        }
        boolean anew = request.getParameter(ANEW) != null;
        Level level = anew ? settings.signingLevel() : settings.level();
        return OAuth2AuthorizationRequest.from(asked).additionalParameters(parameters -> {
            parameters.put("ui_locales", "et");
            parameters.put("acr_values", level.acr());
            if (anew) {
                parameters.putAll(Map.of("prompt", "login", "max_age", "0"));
            }
        }).attributes(kept -> kept.putAll(Map.of(LEVEL, level.acr(), Goal.NAME, Goal.of(request.getParameter(Goal.NAME))))).build();
    }
}
