package ee.kutseeksam.web;

import ee.kutseeksam.engine.cockpit.Cause;
import ee.kutseeksam.engine.cockpit.Incidents.Incident;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Incidents that have one cause at one step are one matter: said once, tried again together. */
@Component
class IncidentGroups {

    /** @param name of the step, as the diagram calls it */
    record Group(String activity, Cause cause, String name, List<Incident> incidents) { }

    List<Group> of(List<Incident> open) {
        return open.stream().collect(Collectors.groupingBy(one -> one.activity() + " " + one.cause(), LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(some -> new Group(some.get(0).activity(), some.get(0).cause(), some.get(0).name(), some)).toList();
    }

    List<Incident> like(Incident one, Collection<Incident> open) {
        return open.stream().filter(other -> other.activity().equals(one.activity()) && other.cause() == one.cause()).toList();
    }
}
