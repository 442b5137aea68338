package ee.kutseeksam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The demo's people by their short names, as tests call them. */
public final class Cast {

    private static final Map<String, JsonNode> ALL = read();

    private final People people;

    public Cast(People people) {
        this.people = people;
    }

    public PersonId person(String name) {
        JsonNode one = ALL.get(name);
        return people.identify(Identity.of(new PersonalCode(one.get("isikukood").asText()), one.get("firstName").asText(), one.get("lastName").asText()));
    }

    public String name(PersonId person) {
        return ALL.keySet().stream().filter(name -> person(name).equals(person)).findFirst().orElseThrow();
    }

    private static Map<String, JsonNode> read() {
        try (InputStream json = Cast.class.getResourceAsStream("/demo/users.json")) {
            Map<String, JsonNode> all = new TreeMap<>();
            new ObjectMapper().readTree(json).get("users").forEach(user -> all.put(user.get("username").asText(), user));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
