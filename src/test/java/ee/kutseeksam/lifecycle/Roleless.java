package ee.kutseeksam.lifecycle;

import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who can sign in and holds no role: anybody may be a candidate. */
final class Roleless {

    private Roleless() { }

    /** @return the short name */
    static String sign(People people, JdbcClient database) {
        List<PersonId> all = database.sql("select id from person where not official").query(UUID.class).list().stream().map(PersonId::new).toList();
        Map<PersonId, Identity> identities = people.forRegister(all);
        return sign(people, all.stream().filter(one -> identities.get(one).code().isPresent()).findFirst().orElseThrow());
    }

    /** The same for this candidate. */
    static String sign(People people, PersonId candidate) {
        String name = "rollita-" + candidate.toString().substring(0, 8);
        TestSimulator.knows(name, people.forRegister(List.of(candidate)).get(candidate).code().orElseThrow().value());
        return name;
    }
}
