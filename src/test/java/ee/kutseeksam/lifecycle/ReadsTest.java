package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.access.Doors;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.People;
import ee.kutseeksam.people.Person;
import ee.kutseeksam.people.Reader;
import ee.kutseeksam.people.Reads;
import ee.kutseeksam.people.Reads.Look;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamRoster;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever page or answer shows somebody's name, and there is a record of it that the person concerned can read; without the record
 * the name is not shown. Tried at every door there is, from the mappings.
 */
@ProductTest
class ReadsTest {

    @Autowired Playground playground;
    @Autowired Environment environment;
    @Autowired JdbcClient database;
    @Autowired TestDatabase tests;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Reads reads;
    @Autowired ExamRoster roster;

    @Test
    void every_door_that_shows_a_name_leaves_a_record_for_its_owner() {
        ExamPlay draft = playground.order(Playground.plan("51", "214802", "KA-LEIB", 11330789, 2, 5)).addGraduates();
        playground.quiet();
        draft.clearPeople();
        playground.quiet();
        int shown = recorded("anne", draft, draft.task("formGroups"));
        draft.formGroups().send();
        shown += recorded("leida", draft, draft.task("reviewRoster")) + recorded("anneli", draft, "") + recorded("koidu", draft, "");
        assertThat(shown).as("doors that show names").isGreaterThan(8);
        assertThat(recorded("oskar", draft, "")).as("an operator sees nobody").isZero();
        HttpResponse<String> taken = Browser.of("leida", environment).get("/api/exams/" + draft.number());
        assertThat(named(draft, taken.body())).isNotEmpty();
        playground.stage.review().giveBack(draft.body(), draft.task("reviewRoster"), "Nimekiri vajab veel parandamist");
        HttpResponse<String> back = Browser.of("leida", environment).get("/api/exams/" + draft.number());
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(named(draft, back.body())).as("the roster is with the school").isEmpty();
    }

    /** How many doors showed names to this user. */
    private int recorded(String user, ExamPlay exam, String task) {
        Browser browser = Browser.of(user, environment);
        PersonId who = cast.person(user);
        int shown = 0;
        for (Doors.Door door : Doors.of(mappings)) {
            if (!door.method().equals("GET") || door.path().contains("{id}") || door.path().contains("{task}") && task.isEmpty()) {
                continue;
            }
            String path = door.path().replace("{number}", exam.number()).replace("{task}", task).replace("{code}", exam.card().curriculum());
            for (String asked : List.of(path, path + "?raam=1", path + "?at=2090-01-01T12:00", path + "?seis=2090-01-01T12:00")) {
                long before = last();
                Set<PersonId> named = named(exam, browser.get(asked).body());
                Set<PersonId> subjects = recordedSince(before, who, exam);
                assertThat(subjects).as(user + " " + asked).containsAll(named);
                shown += named.isEmpty() ? 0 : 1;
            }
        }
        return shown;
    }

    private Set<PersonId> named(ExamPlay exam, String text) {
        return names(exam).entrySet().stream().filter(one -> text.contains(one.getValue().fullName())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Map<PersonId, Person> names(ExamPlay exam) {
        return people.read(roster.of(exam.id()).stream().map(ExamRoster.Row::person).toList(),
                new Reader("system", "system", "", "Test", Optional.empty(), "page"));
    }

    private long last() {
        return database.sql("select coalesce(max(id), 0) from person_read").query(Long.class).single();
    }

    private Set<PersonId> recordedSince(long id, PersonId actor, ExamPlay exam) {
        return database.sql("select distinct subject from person_read where id > :id and actor = :actor and exam = :exam and subject is not null")
                .param("id", id).param("actor", actor.toString()).param("exam", exam.id())
                .query((row, number) -> new PersonId(row.getObject("subject", java.util.UUID.class))).list().stream().collect(Collectors.toSet());
    }

    @Test
    void without_a_record_no_door_shows_a_name() {
        ExamPlay exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", 11330789, 1, 5)).addGraduates();
        playground.quiet();
        JdbcClient owner = JdbcClient.create(tests.asOwner());
        String name = names(exam).values().iterator().next().fullName();
        Browser anne = Browser.of("anne", environment);
        owner.sql("revoke insert on person_read from " + TestDatabase.APP).update();
        try {
            for (String path : List.of("/eksamid/", "/api/exams/")) {
                HttpResponse<String> answer = anne.get(path + exam.number());
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).doesNotContain(name, "permission", "person_read");
            }
        } finally {
            owner.sql("grant insert on person_read to " + TestDatabase.APP).update();
        }
        assertThat(anne.get("/eksamid/" + exam.number()).statusCode()).isEqualTo(200);
    }

    @Test
    void everybody_reads_who_has_looked_at_them_and_what_for() {
        ExamPlay exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", 11330789, 1, 5)).addGraduates();
        playground.quiet();
        PersonId candidate = roster.of(exam.id()).get(0).person();
        String user = Roleless.sign(people, candidate);
        Browser.of("anne", environment).get("/eksamid/" + exam.number());
        Browser own = Browser.of(user, environment);
        assertThat(own.get("/minu-andmed").body()).contains("Kes on minu andmeid vaadanud", "Haapsalu", "kooli esindaja", exam.number(), "Eksami lehe vaatamine")
                .doesNotContain("Näidis-Anne", "??");
        JsonNode sheet = Browser.json(own.get("/api/own-data/reads"));
        assertThat(sheet.path("total").asInt()).isEqualTo(reads.count(candidate)).isPositive();
        assertThat(sheet.path("looks").path(0).path("exam").asText()).isEqualTo(exam.number());
        for (int n = 0; n < 101; n++) {
            people.read(List.of(candidate), new Reader("system", "system", "", "Test " + n, Optional.empty(), "page"));
        }
        JsonNode second = Browser.json(own.get("/api/own-data/reads?page=2"));
        assertThat(second.path("pages").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(second.path("looks")).isNotEmpty();
        assertThat(own.get("/minu-andmed?leht=2").body()).contains("Uuemad");
        assertThat(own.get("/minu-andmed?leht=-5").statusCode()).isEqualTo(200);
        assertThat(own.get("/api/own-data/reads?page=99999").statusCode()).isEqualTo(200);
        List<Look> looks = reads.of(candidate, 0, 200);
        assertThat(looks).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }
}
