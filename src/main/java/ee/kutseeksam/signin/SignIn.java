package ee.kutseeksam.signin;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;

/** The pieces of signing in through TARA, put together. The token ends here: sessions keep a {@link SignedIn} alone. */
@Component
class SignIn {

    private final SignInStart start;
    private final PendingSignIns pending;
    private final Arrival arrival;
    private final ComingIn comingIn;
    private final KeptSignIn kept;

    SignIn(SignInStart start, PendingSignIns pending, Arrival arrival, ComingIn comingIn, KeptSignIn kept) {
        this.start = start;
        this.pending = pending;
        this.arrival = arrival;
        this.comingIn = comingIn;
        this.kept = kept;
    }

    void configure(HttpSecurity http) throws Exception {
        http.securityContext(context -> context.securityContextRepository(kept));
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()));
        http.oauth2Login(login -> login.loginPage(SignInPage.ADDRESS)
                .authorizationEndpoint(begin -> begin.baseUri(SignInStart.BASE).authorizationRequestResolver(start)
                        .authorizationRequestRepository(pending))
                .redirectionEndpoint(back -> back.baseUri(Tara.WAY_BACK))
                .userInfoEndpoint(told -> told.oidcUserService(asked -> new DefaultOidcUser(null, asked.getIdToken())))
                .authorizedClientRepository(new KeepsNothing())
                .successHandler(comingIn).failureHandler(comingIn)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <T extends OAuth2LoginAuthenticationFilter> T postProcess(T filter) {
                        filter.setAuthenticationResultConverter(arrival);
                        return filter;
                    }
                }));
    }
}
