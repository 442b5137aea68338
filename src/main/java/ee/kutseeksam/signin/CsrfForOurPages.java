package ee.kutseeksam.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * The token that our pages and API ask for. Scripts of ours read it from the cookie KUTSE-XSRF-TOKEN and send it as the header
 * X-KUTSE-XSRF-TOKEN; forms carry it masked. The engine's web applications have a cookie and a filter of their own.
 */
final class CsrfForOurPages implements CsrfTokenRequestHandler {

    private static final String NAME = "KUTSE-XSRF-TOKEN";

    private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    private CsrfForOurPages() { }

    static void configure(HttpSecurity http) throws Exception {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName(NAME);
        cookie.setHeaderName("X-" + NAME);
        cookie.setCookieCustomizer(kept -> kept.sameSite("Lax").path("/"));
        http.csrf(csrf -> csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(new CsrfForOurPages())
                .ignoringRequestMatchers("/camunda/api/**"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")) {
            token.get();
        }
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        boolean fromScript = request.getHeader(token.getHeaderName()) != null;
        return (fromScript ? plain : masked).resolveCsrfTokenValue(request, token);
    }
}
