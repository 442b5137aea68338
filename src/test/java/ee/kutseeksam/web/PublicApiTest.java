package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The public API as its callers meet it: commands done once, refusals as problem+json, nothing guessed. */
@ProductTest
class PublicApiTest {

    private static final String ORDER = """
            {"curriculum": "214802", "awardingBody": "KA-LEIB", "standards": [%s], "type": "COMBINED", "language": "et",
             "plannedOn": "2026-09-16"}""";

    @Autowired
    private Environment environment;

    private Browser anne;
    private String order;

    @BeforeEach
    void signIn() {
        anne = Browser.of("anne", environment);
        JsonNode curricula = Browser.json(anne.get("/api/reference/curricula"));
        for (JsonNode one : curricula) {
            if (one.path("code").asText().equals("214802")) {
                order = ORDER.formatted(one.path("standards").path(0).path("id").asInt());
            }
        }
    }

    @Test
    void a_command_sent_again_gives_its_first_answer_and_with_other_content_a_conflict() {
        UUID command = UUID.randomUUID();
        HttpResponse<String> first = anne.command(command, "POST", "/api/exams", order);
        HttpResponse<String> again = anne.command(command, "POST", "/api/exams", order);
        HttpResponse<String> other = anne.command(command, "POST", "/api/exams", order.replace("2026-09-16", "2026-09-17"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Browser.json(again).path("number")).isEqualTo(Browser.json(first).path("number"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Browser.json(other).path("type").asText()).isEqualTo("urn:kutseeksam:problem:command-reused");
    }

    @Test
    void a_broken_rule_is_named_and_points_at_its_field_in_a_sentence() {
        HttpResponse<String> refused = anne.command(UUID.randomUUID(), "POST", "/api/exams", order.replace("214802", "999999"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Browser.json(refused).path("type").asText()).isEqualTo("urn:kutseeksam:rule:CURRICULUM_IS_KNOWN");
        assertThat(Browser.json(refused).path("detail").asText()).contains("999999");
        assertThat(Browser.json(refused).path("errors").path(0).path("field").asText()).isEqualTo("curriculum");
    }

    @Test
    void what_makes_no_sense_is_refused_in_estonian_without_a_trace() {
        refused(order.replace("\"et\"", "\"et\", \"muu\": 1"), "Väli „muu“: sellist välja siin ei ole.");
        refused(order.replace("\"language\"", "\"type\": \"COMBINED\", \"language\""), "Väli „eksami liik“: see väli on päringus mitu korda.");
        refused(order.replace("\"COMBINED\"", "\"OLEMATU\""), "Väli „eksami liik“: vali üks: THEORETICAL");
        refused(order.replace("\"214802\",", "\"214802\""), "korrektne JSON");
        refused("[".repeat(40) + "]".repeat(40), "");
        refused("{}", "Väli „õppekava“: täida see väli.");
        HttpResponse<String> withoutId = anne.post("/api/exams", order);
        assertThat(withoutId.statusCode()).isEqualTo(400);
        assertThat(Browser.json(withoutId).path("detail").asText()).contains("Command-Id");
        assertThat(anne.command(UUID.randomUUID(), "POST", "/api/exams", "\"" + "x".repeat(1_100_000) + "\"").statusCode()).isEqualTo(413);
    }

    private void refused(String body, String said) {
        HttpResponse<String> answer = anne.command(UUID.randomUUID(), "POST", "/api/exams", body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(Browser.json(answer).path("detail").asText()).contains(said);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("com.fasterxml");
    }

    @Test
    void others_do_not_learn_that_an_exam_or_a_task_exists() {
        JsonNode ordered = Browser.json(anne.command(UUID.randomUUID(), "POST", "/api/exams", order));
        Browser stranger = Browser.of("rita", environment);
        String number = ordered.path("number").asText();
        assertThat(stranger.get("/api/exams/" + number).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/eksamid/" + number).statusCode()).isEqualTo(404);
        assertThat(anne.get("/api/exams/" + number).statusCode()).isEqualTo(200);
        String task = ordered.path("next").path(0).path("task").asText();
        HttpResponse<String> done = stranger.command(UUID.randomUUID(), "POST", "/api/tasks/" + task + "/completion", "");
        assertThat(done.statusCode()).isEqualTo(404);
    }
}
