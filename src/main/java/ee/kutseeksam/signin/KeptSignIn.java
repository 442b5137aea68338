package ee.kutseeksam.signin;

import ee.kutseeksam.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * What a session keeps of a sign-in: the PersonId, the level, the moment, and a hash of what the browser calls itself. Text and numbers alone,
 * which a newer version can read. A session that is too old, or comes from another browser, is ended.
 */
@Component
class KeptSignIn implements SecurityContextRepository {

    static final String PERSON = "kutse.person";
    private static final String LEVEL = "kutse.level";
    private static final String SINCE = "kutse.since";
    private static final String BROWSER = "kutse.browser";

    private final SignInSettings settings;
    private final RealTime time;

    KeptSignIn(SignInSettings settings, RealTime time) {
        this.settings = settings;
        this.time = time;
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) != null;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> new SecurityContextImpl(signedIn(request).orElse(null)));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    private Optional<Authentication> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String person)) {
            return Optional.empty();
        }
        Instant since = Instant.ofEpochMilli((Long) session.getAttribute(SINCE));
        if (since.plus(settings.longest()).isBefore(time.now())) {
            return ended(session, "the sign-in has lasted as long as it may");
        }
        if (!browser(request).equals(session.getAttribute(BROWSER))) {
            return ended(session, "the cookie has come from another browser");
        }
        return Optional.of(new SignedIn(PersonId.of(person), Level.valueOf((String) session.getAttribute(LEVEL)), since));
    }

    private static Optional<Authentication> ended(HttpSession session, String why) {
        session.invalidate();
        SignInLog.sessionEnded(why);
        return Optional.empty();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof Newcomer newcomer) {
            SignedIn signedIn = newcomer.signedIn();
            HttpSession session = request.getSession();
            session.setAttribute(PERSON, signedIn.getName());
            session.setAttribute(LEVEL, signedIn.level().name());
            session.setAttribute(SINCE, signedIn.since().toEpochMilli());
            session.setAttribute(BROWSER, browser(request));
        }
    }

    private static String browser(HttpServletRequest request) {
        String name = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Read once, when first asked for. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> reading;
        private SecurityContext context;

        Deferred(Supplier<SecurityContext> reading) {
            this.reading = reading;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = reading.get();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
