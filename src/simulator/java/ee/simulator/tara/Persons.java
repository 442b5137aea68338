package ee.simulator.tara;

import com.fasterxml.jackson.core.type.TypeReference;
import ee.simulator.Json;
import java.util.List;
import java.util.Optional;

/** Everybody who can be chosen, from persons.json. */
record Persons(List<Person> all) {

    static Persons read() {
        return new Persons(Json.beside(Persons.class, "persons.json", new TypeReference<>() { }));
    }

    Optional<Person> byKey(String key) {
        return all.stream().filter(person -> person.key().equals(key)).findFirst();
    }
}
