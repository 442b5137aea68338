package ee.kutseeksam.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import ee.kutseeksam.engine.access.EngineDoors;
import ee.kutseeksam.engine.access.WorkingRoles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The one chain that every request passes: pages, API, Tasklist and Cockpit alike. What is not opened here needs a sign-in. */
@Configuration(proxyBeanMethods = false)
class SignInChain {

    private static final String[] OPEN = {SignInPage.ADDRESS, SignInStart.BASE + "/" + Tara.ID, Tara.WAY_BACK, "/css/**", "/js/**", "/images/**", "/fonts/**", "/favicon.ico", "/favicon.svg",
            "/error"};
    private static final RequestMatcher PROGRAM = new OrRequestMatcher(withDefaults().matcher("/api/**"),
            withDefaults().matcher("/camunda/api/**"));
    /** For whoever has signed in, also without any role. */
    private static final String[] WITHOUT_ROLE = {SignInPage.NOBODY, "/ligipaas", "/ligipaas/**", "/minu-andmed", "/api/own-data/**",
            "/api/access/**", "/api/access", "/valju"};
    /** Whoever had a role until just now and does a step is told so by the task. */
    private static final RequestMatcher AT_A_TASK = new AndRequestMatcher(withDefaults().matcher("/api/tasks/**"),
            new NegatedRequestMatcher(withDefaults().matcher(HttpMethod.GET, "/**")));
    private static final RequestMatcher TASKLIST_SIGN_OUT = withDefaults().matcher(HttpMethod.POST,
            "/camunda/api/admin/auth/user/*/logout");

    @Bean
    SecurityFilterChain everything(HttpSecurity http, EngineDoors engine, WorkingRoles roles, SignIn signIn) throws Exception {
        http.authorizeHttpRequests(door -> door
                .requestMatchers(OPEN).permitAll()
                .requestMatchers("/camunda/**").access(engine)
                .requestMatchers("/actuator/**", "/engine-rest/**").denyAll()
                .requestMatchers("/api/operations/**")
                .access((signedIn, request) -> new AuthorizationDecision(roles.isOperator(signedIn.get())))
                .requestMatchers(WITHOUT_ROLE).authenticated()
                .requestMatchers(AT_A_TASK).authenticated()
                .anyRequest().access((signedIn, request) -> new AuthorizationDecision(roles.hasAny(signedIn.get()))));
        signIn.configure(http);
        http.requestCache(RequestCacheConfigurer::disable);
        http.logout(out -> out
                .logoutRequestMatcher(new OrRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/valju"), TASKLIST_SIGN_OUT))
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), TASKLIST_SIGN_OUT)
                .defaultLogoutSuccessHandlerFor(backToSignIn(), withDefaults().matcher("/valju")));
        http.exceptionHandling(refused -> refused
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PROGRAM)
                .defaultAuthenticationEntryPointFor(SignInChain::toSignIn, new NegatedRequestMatcher(PROGRAM))
                .accessDeniedHandler(toWhatCanBeDone(roles)));
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
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn) throws IOException {
        boolean page = request.getMethod().equals("GET") && String.valueOf(request.getHeader("Accept")).contains("text/html");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.sendRedirect(Goal.carriedBy(SignInPage.ADDRESS, page ? Goal.of(request.getRequestURI() + query) : Goal.HOME));
    }

    /** Whoever has signed in, holds no role today and asks for a page is told what to do; others are refused. */
    private static AccessDeniedHandler toWhatCanBeDone(WorkingRoles roles) {
        AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
            if (signedIn instanceof SignedIn && !roles.hasAny(signedIn) && request.getMethod().equals("GET") && !PROGRAM.matches(request)) {
                response.sendRedirect(SignInPage.NOBODY);
            } else {
                refusal.handle(request, response, denied);
            }
        };
    }
}
