package ee.simulator.tara;

import ee.simulator.Answer;
import ee.simulator.Json;
import ee.simulator.Request;
import ee.simulator.Router;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fault desk: which person's next sign-in goes wrong, and how. Each fault happens once. */
final class Faults {

    private record Order(String person, Fault fault) { }

    private final Map<String, Fault> ordered = new ConcurrentHashMap<>();
    private final Persons persons;

    Faults(Persons persons) {
        this.persons = persons;
    }

    void open(Router router) {
        router.on("GET", "/sim/tara/faults", request -> Answer.json(200, ordered));
        router.on("POST", "/sim/tara/faults", this::order);
        router.on("DELETE", "/sim/tara/faults", request -> {
            ordered.clear();
            return Answer.json(200, ordered);
        });
    }

    private Answer order(Request request) throws IOException {
        Order order = Json.read(request.body(), Order.class);
        ordered.put(persons.byKey(order.person()).orElseThrow(() -> new IllegalArgumentException("no such person")).key(), order.fault());
        return Answer.json(200, ordered);
    }

    /** Whether the fault was ordered for this person; it is then used up. */
    boolean happens(Person person, Fault fault) {
        return ordered.remove(person.key(), fault);
    }
}
