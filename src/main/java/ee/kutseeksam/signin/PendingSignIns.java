package ee.kutseeksam.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * The sign-ins that one browser has begun, a few at a time, since people have several tabs. Kept in the session as plain text, so that a newer
 * version of the product can read it. Each is taken once.
 */
@Component
class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String KEPT = "kutse.pending";
    private static final int MOST = 5;

    private final ClientRegistration tara;

    PendingSignIns(ClientRegistrationRepository registrations) {
        this.tara = registrations.findByRegistrationId(Tara.ID);
    }

    @Override
    public void saveAuthorizationRequest(OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        List<String> lines = new ArrayList<>(lines(request));
        lines.add(Stream.of(begun.getState(), begun.getAttribute(OidcParameterNames.NONCE), begun.getRedirectUri(),
                begun.getAttribute(SignInStart.LEVEL), begun.getAttribute(Goal.NAME)).map(value -> encoded(String.valueOf((Object) value)))
                .collect(Collectors.joining(" ")));
        request.getSession().setAttribute(KEPT, String.join("\n", lines.subList(Math.max(0, lines.size() - MOST), lines.size())));
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return found(request).map(this::read).orElse(null);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> line = found(request);
        line.ifPresent(taken -> request.getSession().setAttribute(KEPT,
                lines(request).stream().filter(kept -> !kept.equals(taken)).collect(Collectors.joining("\n"))));
        return line.map(this::read).orElse(null);
    }

    private static Optional<String> found(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return state == null ? Optional.empty() : lines(request).stream().filter(line -> line.startsWith(encoded(state) + " ")).findFirst();
    }

    private static List<String> lines(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String kept = session == null ? null : (String) session.getAttribute(KEPT);
        return kept == null ? List.of() : kept.lines().toList();
    }

    private OAuth2AuthorizationRequest read(String line) {
        List<String> parts = Stream.of(line.split(" ")).map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toList();
        return OAuth2AuthorizationRequest.authorizationCode().authorizationUri(tara.getProviderDetails().getAuthorizationUri())
                .clientId(tara.getClientId()).scopes(tara.getScopes()).state(parts.get(0)).redirectUri(parts.get(2))
                .attributes(Map.of(OAuth2ParameterNames.REGISTRATION_ID, Tara.ID, OidcParameterNames.NONCE, parts.get(1),
                        SignInStart.LEVEL, parts.get(3), Goal.NAME, parts.get(4))).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
