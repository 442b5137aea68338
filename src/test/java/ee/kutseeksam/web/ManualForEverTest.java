package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.people.People;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A working-world applicant is one for ever, whatever door of the API is tried, and the attempts are there to be seen (rules.md 24, 25). */
@ProductTest
class ManualForEverTest {

    private static final String ORDER = """
            {"curriculum": "214802", "awardingBody": "KA-LEIB", "standards": [11330789], "type": "COMBINED", "language": "et",
             "plannedOn": "2026-10-20"}""";
    private static final String PEETER = """
            {"personalCode": "37912059965", "firstName": "Näidis-Peeter", "lastName": "Testraud", "qualifications": []%s}""";

    @Autowired
    private Environment environment;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient database;

    private Browser anne;

    @Test
    void every_claim_is_forbidden_and_the_attempts_are_remembered() {
        anne = Browser.of("anne", environment);
        JsonNode ordered = Browser.json(send("POST", "/api/exams", ORDER));
        String number = ordered.path("number").asText();
        String task = "/api/tasks/" + ordered.path("next").path(0).path("task").asText();
        int events = events();
        for (String claim : List.of("\"origin\": \"EHIS\"", "\"graduate\": true", "\"stateFunded\": true", "\"fundingCode\": \"R\"")) {
            forbidden(send("POST", task + "/applicants", PEETER.formatted(", " + claim)), claim.split("\"")[1]);
        }
        assertThat(events()).as("a refused command leaves no event").isEqualTo(events);
        assertThat(send("POST", task + "/applicants", PEETER.formatted(", \"origin\": \"MANUAL\", \"graduate\": false")).statusCode()).isEqualTo(200);
        alsoFromEhis(task);

        for (String seeing : List.of("koidu", "oskar")) {
            JsonNode attempts = Browser.json(Browser.of(seeing, environment).get("/api/exams/" + number + "/refused-attempts"));
            assertThat(attempts).hasSize(5).allSatisfy(one -> {
                assertThat(one.path("rule").asText()).isEqualTo("MANUAL_STAYS_MANUAL");
                assertThat(one.path("role").asText()).isEqualTo("school");
                assertThat(one.path("who").asText()).isEqualTo("Näidis-Anne Testkool");
                assertThat(one.toString()).doesNotContain("Peeter", "37912059965");
            });
            assertThat(Browser.of(seeing, environment).get("/eksamid/" + number).body()).contains("Keelatud katsed");
        }
        assertThat(Browser.json(anne.get("/api/exams/" + number + "/refused-attempts"))).isEmpty();
        assertThat(anne.get("/eksamid/" + number).body()).doesNotContain("Keelatud katsed");
    }

    /** Somebody whom EHIS lists: first refused by hand, then wanted by hand all the same, then not as a graduate any more. */
    private void alsoFromEhis(String task) {
        JsonNode learner = null;
        for (JsonNode one : Browser.json(anne.get(task + "/learners"))) {
            if (one.path("eligible").asBoolean() && code(one) != null && one.path("elsewhere").isEmpty()) {
                learner = one;
            }
        }
        String typed = """
                {"personalCode": "%s", "firstName": "Kes", "lastName": "Tahes", "qualifications": [], "anyway": %%s}""".formatted(code(learner));
        HttpResponse<String> warned = send("POST", task + "/applicants", typed.formatted("false"));
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(Browser.json(warned).path("type").asText()).isEqualTo("urn:kutseeksam:rule:BETTER_FROM_EHIS");
        assertThat(send("POST", task + "/applicants", typed.formatted("true")).statusCode()).isEqualTo(200);
        forbidden(send("POST", task + "/learners", "[{\"person\": \"%s\", \"qualifications\": []}]".formatted(learner.path("person").asText())), "");
    }

    private String code(JsonNode learner) {
        PersonId person = PersonId.of(learner.path("person").asText());
        return people.forRegister(List.of(person)).get(person).code().map(code -> code.value()).orElse(null);
    }

    private void forbidden(HttpResponse<String> refused, String field) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Browser.json(refused).path("type").asText()).isEqualTo("urn:kutseeksam:rule:MANUAL_STAYS_MANUAL");
        assertThat(Browser.json(refused).path("errors").path(0).path("field").asText()).isEqualTo(field);
    }

    /** Those that people have brought about; the system goes on working meanwhile. */
    private int events() {
        return database.sql("select count(*) from event where meta->>'who' <> 'system'").query(Integer.class).single();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return anne.command(UUID.randomUUID(), method, path, body);
    }
}
