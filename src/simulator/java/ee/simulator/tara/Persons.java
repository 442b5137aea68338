package ee.simulator.tara;

import com.fasterxml.jackson.core.type.TypeReference;
import ee.simulator.Answer;
import ee.simulator.Json;
import ee.simulator.Request;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everybody who can be chosen: from persons.json, and whoever is added while the simulator runs. */
record Persons(List<Person> all) {

    static Persons read() {
        return new Persons(new CopyOnWriteArrayList<>(Json.beside(Persons.class, "persons.json", new TypeReference<List<Person>>() { })));
    }

    Optional<Person> byKey(String key) {
        return all.stream().filter(person -> person.key().equals(key)).findFirst();
    }

    /** One more, in place of whoever had the same short name. */
    Answer add(Request request) throws IOException {
        Person added = Json.read(request.body(), Person.class);
        added.level();
        all.removeIf(known -> known.key().equals(added.key()));
        all.add(added);
        return Answer.json(200, added);
    }
}
