package ee.kutseeksam.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Moves the product's time forward (demo and tests). The bean exists only where {@code kutse.clock.travel} is true, so a page
 * that needs it answers 404 elsewhere.
 */
@Component
@ConditionalOnProperty("kutse.clock.travel")
public class TimeTravel {

    private final ProductClock clock;
    private final ManagementService management;
    private final ObjectProvider<JobGate> gate;
    private final ApplicationEventPublisher events;

    TimeTravel(ProductClock clock, ManagementService management, ObjectProvider<JobGate> gate, ApplicationEventPublisher events) {
        this.clock = clock;
        this.management = management;
        this.gate = gate;
        this.events = events;
    }

    /**
     * To this moment; a moment that has passed changes nothing. No job of this node runs while time jumps.
     *
     * @throws IllegalStateException when running jobs do not end in time; then nothing has moved
     */
    public synchronized void to(Instant moment) {
        Duration jump = Duration.between(clock.instant(), moment);
        if (jump.isNegative() || jump.isZero()) {
            return;
        }
        gate.getIfAvailable(() -> Runnable::run).whileNothingRuns(() -> {
            clock.jumpBy(jump);
            events.publishEvent(new TimeMoved(clock.instant()));
        });
    }

    /** When the next timer of the engine is due, be it already past. */
    public Optional<Instant> nextTimer() {
        return management.createJobQuery().timers().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 20).stream()
                .map(Job::getDuedate).filter(Objects::nonNull).findFirst().map(Date::toInstant);
    }
}
