package ee.kutseeksam.web;

import ee.kutseeksam.engine.cockpit.Incidents;
import ee.kutseeksam.engine.cockpit.Incidents.Incident;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operations/incidents")
@Tag(name = "Operations")
class IncidentApi {

    private final Incidents incidents;
    private final IncidentGroups groups;

    IncidentApi(Incidents incidents, IncidentGroups groups) {
        this.incidents = incidents;
        this.groups = groups;
    }

    /** @param tried how many will be tried again; 0 when they are gone meanwhile */
    record Tried(int tried) { }

    @GetMapping
    @Operation(summary = "Open incidents, the oldest first, each with its cause")
    List<Incident> open() {
        return incidents.open();
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Try one again")
    Tried one(Change change, @PathVariable String id) {
        return retry(change, incidents.open().stream().filter(incident -> incident.id().equals(id)).toList());
    }

    @PostMapping("/{id}/retry-alike")
    @Operation(summary = "Try again all that failed at the same step for the same cause")
    Tried alike(Change change, @PathVariable String id) {
        List<Incident> open = incidents.open();
        return retry(change, open.stream().filter(incident -> incident.id().equals(id)).findFirst().map(one -> groups.like(one, open)).orElse(List.of()));
    }

    private Tried retry(Change change, List<Incident> some) {
        return new Tried(incidents.retry(some, change.who().toString(), change.visitor().groups()));
    }
}
