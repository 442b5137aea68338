package ee.kutseeksam.demo;

import ee.kutseeksam.engine.TimeMoved;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where time is moved, the simulated registers follow: they are told what time it is, at the start and at every jump. */
@Component
@ConditionalOnProperty("kutse.simulator.address")
class SimulatorTime {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorTime.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(SOON).build();
    private final URI address;
    private final Clock clock;

    SimulatorTime(@Value("${kutse.simulator.address}") URI address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        tell(clock.instant());
    }

    @EventListener
    void follow(TimeMoved moved) {
        tell(moved.to());
    }

    /** A simulator that does not hear it gives numbers by a time of its own; the product goes on. */
    private void tell(Instant now) {
        try {
            http.send(HttpRequest.newBuilder(address.resolve("/sim/xtee/settings")).timeout(SOON)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"now\":\"" + now + "\"}")).build(), BodyHandlers.discarding());
        } catch (IOException notThere) {
            LOG.warn("the simulator has not been told the time: {}", notThere.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
