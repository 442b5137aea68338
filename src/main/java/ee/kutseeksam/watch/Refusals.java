package ee.kutseeksam.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/** Counts who was turned away at a door. A signed-in person who is turned away often is worth a look; who they are stands in no number. */
@Component
class Refusals {

    private final Counter signedIn;
    private final Counter strangers;

    Refusals(MeterRegistry meters) {
        signedIn = Counter.builder("authz.denied").description("Requests refused at a door").tag("who", "signed_in").register(meters);
        strangers = Counter.builder("authz.denied").description("Requests refused at a door").tag("who", "stranger").register(meters);
    }

    @EventListener
    void count(AuthorizationDeniedEvent<?> refused) {
        (refused.getAuthentication().get() instanceof AnonymousAuthenticationToken ? strangers : signedIn).increment();
    }
}
