package ee.kutseeksam.engine;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells pages what time it is in the product, so that they count days from the same moment as the server. */
@RestController
class ClockDoor {

    private final Clock clock;

    ClockDoor(Clock clock) {
        this.clock = clock;
    }

    /** @param now with Estonia's offset */
    record Time(OffsetDateTime now) { }

    @Operation(summary = "Toote kellaaeg")
    @GetMapping("/api/clock")
    Time now() {
        return new Time(OffsetDateTime.now(clock));
    }
}
