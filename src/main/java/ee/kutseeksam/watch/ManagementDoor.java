package ee.kutseeksam.watch;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The management port's own door: whoever reaches it, which is the machine itself unless an operator opens it wider, reads health and
 * numbers. The public port has none of it but {@code /livez} and {@code /readyz}, without details.
 */
@Configuration(proxyBeanMethods = false)
class ManagementDoor {

    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, Environment environment) throws Exception {
        boolean apart = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        http.securityMatcher(new OrRequestMatcher(EndpointRequest.toAnyEndpoint(),
                EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, HealthEndpoint.class)));
        http.authorizeHttpRequests(door -> door
                .requestMatchers(EndpointRequest.to(HealthEndpoint.class),
                        EndpointRequest.toAdditionalPaths(WebServerNamespace.SERVER, HealthEndpoint.class)).permitAll()
                .anyRequest().access((anybody, request) -> new AuthorizationDecision(apart)));
        http.csrf(tokens -> tokens.disable());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    /** Refusals at any door are told to whoever counts them. */
    @Bean
    AuthorizationEventPublisher toldRefusals(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }
}
