package ee.kutseeksam.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where somebody is led after TARA: to their goal, or back to the sign-in page with one sentence. */
@Component
class ComingIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final KeptSignIn kept;

    ComingIn(KeptSignIn kept) {
        this.kept = kept;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication) throws IOException {
        Newcomer newcomer = (Newcomer) authentication.getPrincipal();
        SignInLog.cameIn(newcomer.signedIn());
        response.sendRedirect(newcomer.goal());
    }

    /** Whoever is in already, from another tab, has lost nothing: a stale way back leads them home. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed) throws IOException {
        String code = failed instanceof OAuth2AuthenticationException named ? named.getError().getErrorCode() : "failure";
        Refusal why = Refusal.of(code);
        SignInLog.refused(why, code);
        boolean isIn = why == Refusal.STALE && kept.loadDeferredContext(request).get().getAuthentication() != null;
        response.sendRedirect(isIn ? Goal.HOME : SignInPage.ADDRESS + "?" + SignInPage.REFUSAL + "=" + why.inAddress());
    }
}
