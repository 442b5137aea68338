package ee.kutseeksam.web;

import ee.kutseeksam.engine.TimeTravel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/time")
@ConditionalOnProperty("kutse.clock.travel")
@Tag(name = "Time", description = "The product's clock, which demos move forward")
class TimeApi {

    private final TimeTravel travel;
    private final Clock clock;

    TimeApi(TimeTravel travel, Clock clock) {
        this.travel = travel;
        this.clock = clock;
    }

    /** @param nextTimer when the next timer of any process is due */
    record Time(Instant now, Optional<Instant> nextTimer) { }

    record Wanted(String moment) { }

    @GetMapping
    @Operation(summary = "The product's time and the next due timer")
    Time now() {
        return new Time(clock.instant(), travel.nextTimer());
    }

    @PutMapping
    @Operation(summary = "Move time forward to a moment; a moment that has passed changes nothing")
    Time move(Change change, @RequestBody Wanted wanted) {
        try {
            travel.to(Moments.parse(wanted.moment()));
        } catch (IllegalStateException busy) {
            throw new BadRequest("Mõni taustatöö on veel pooleli, aega ei liigutatud. Proovi uuesti.");
        }
        return now();
    }
}
