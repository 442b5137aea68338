package ee.kutseeksam.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What browsers may do with our answers. The engine's web applications set their own policy, which nothing here touches. */
final class Headers {

    private static final String OURS = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";
    private static final String API_PAGE = OURS + "; style-src 'self' 'unsafe-inline'";
    private static final RequestMatcher ENGINE = withDefaults().matcher("/camunda/**");
    private static final RequestMatcher API_DOCUMENTATION = withDefaults().matcher("/swagger-ui/**");
    private static final RequestMatcher ASSETS = new OrRequestMatcher(withDefaults().matcher("/css/**"), withDefaults().matcher("/js/**"),
            withDefaults().matcher("/images/**"), withDefaults().matcher("/fonts/**"));

    private Headers() { }

    static void configure(HttpSecurity http) throws Exception {
        http.headers(headers -> headers
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(except(new OrRequestMatcher(ENGINE, ASSETS), new CacheControlHeadersWriter()))
                .addHeaderWriter(except(new OrRequestMatcher(ENGINE, API_DOCUMENTATION), new ContentSecurityPolicyHeaderWriter(OURS)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(API_DOCUMENTATION, new ContentSecurityPolicyHeaderWriter(API_PAGE))));
    }

    private static DelegatingRequestMatcherHeaderWriter except(RequestMatcher matcher,
            HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(matcher), writer);
    }
}
