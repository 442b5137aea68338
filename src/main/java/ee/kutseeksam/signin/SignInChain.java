package ee.kutseeksam.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import ee.kutseeksam.engine.access.EngineDoors;
import ee.kutseeksam.engine.access.WorkingRoles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The one chain that every request passes: pages, API, Tasklist and Cockpit alike. What is not opened here needs a sign-in. */
@Configuration(proxyBeanMethods = false)
class SignInChain {

    private static final String[] OPEN = {SignInPage.ADDRESS, "/css/**", "/js/**", "/images/**", "/fonts/**", "/favicon.ico", "/favicon.svg",
            "/error", "/actuator/health/**"};
    private static final RequestMatcher PROGRAM = new OrRequestMatcher(withDefaults().matcher("/api/**"),
            withDefaults().matcher("/camunda/api/**"));
    private static final RequestMatcher TASKLIST_SIGN_OUT = withDefaults().matcher(HttpMethod.POST,
            "/camunda/api/admin/auth/user/*/logout");

    @Bean
    SecurityFilterChain everything(HttpSecurity http, EngineDoors engine, WorkingRoles roles) throws Exception {
        http.authorizeHttpRequests(door -> door
                .requestMatchers(OPEN).permitAll()
                .requestMatchers("/camunda/**").access(engine)
                .requestMatchers("/actuator/**", "/engine-rest/**").denyAll()
                .requestMatchers("/api/operations/**")
                .access((signedIn, request) -> new AuthorizationDecision(roles.isOperator(signedIn.get())))
                .anyRequest().authenticated());
        http.formLogin(form -> form.loginPage(SignInPage.ADDRESS).loginProcessingUrl(SignInPage.ADDRESS)
                .usernameParameter("kasutajanimi").passwordParameter("parool").failureUrl(SignInPage.ADDRESS + "?vale"));
        http.requestCache(cache -> cache.requestCache(pagesOnly()));
        http.logout(out -> out
                .logoutRequestMatcher(new OrRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/valju"), TASKLIST_SIGN_OUT))
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), TASKLIST_SIGN_OUT)
                .defaultLogoutSuccessHandlerFor(backToSignIn(), withDefaults().matcher("/valju")));
        http.exceptionHandling(refused -> refused
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PROGRAM)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint(SignInPage.ADDRESS), new NegatedRequestMatcher(PROGRAM)));
        CsrfForOurPages.configure(http);
        Headers.configure(http);
        return http.build();
    }

    private static SimpleUrlLogoutSuccessHandler backToSignIn() {
        SimpleUrlLogoutSuccessHandler handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl(SignInPage.ADDRESS + "?valjas");
        return handler;
    }

    /** After the sign-in a page comes back, never a picture or an answer that a script had asked for. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        RequestMatcher page = request -> String.valueOf(request.getHeader("Accept")).contains("text/html");
        cache.setRequestMatcher(new AndRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/**"), new NegatedRequestMatcher(PROGRAM), page));
        return cache;
    }
}
