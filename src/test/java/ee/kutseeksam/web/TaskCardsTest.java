package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Tasklist's cards and the exam's page lead to each other. */
@ProductTest
class TaskCardsTest {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    @Autowired Environment environment;
    @Autowired ObjectMapper json;

    @Test
    void a_card_says_which_exam_it_is_about_and_only_to_who_sees_the_task() throws Exception {
        Browser anne = Browser.of("anne", environment);
        JsonNode ordered = json.readTree(anne.command(UUID.randomUUID(), "POST", "/api/exams", """
                {"curriculum": "214802", "awardingBody": "KA-LEIB", "standards": [%s], "type": "COMBINED", "language": "et",
                 "plannedOn": "2026-09-16"}""".formatted(standardOf("214802", anne))).body());
        String waits = ordered.path("next").path(0).path("task").asText();
        JsonNode card = card(anne, waits);
        assertThat(card.path("number").asText()).isEqualTo(ordered.path("number").asText());
        assertThat(card.path("curriculum").asText()).isNotBlank();
        assertThat(card.path("school").asText()).contains("Haapsalu");
        assertThat(card.path("due").asText()).matches("\\d\\d\\.\\d\\d\\.2026 \\d\\d:\\d\\d");
        assertThat(card.path("role").asText("missing")).as("administering roles is no second role").isEmpty();
        anne.get("/camunda/app/tasklist/default/");
        String self = json.readTree(anne.get("/camunda/api/admin/auth/user/default").body()).path("userId").asText();
        assertThat(anne.post("/camunda/api/engine/engine/default/task/" + waits + "/claim", "{\"userId\":\"" + self + "\"}").statusCode()).isEqualTo(204);
        assertThat(card(anne, waits).isMissingNode()).as("taken, it is still on the list of all").isFalse();
        assertThat(card(Browser.of("ivi", environment), waits).isMissingNode()).isTrue();
        assertThat(anne.get("/eksamid/" + ordered.path("number").asText()).body()).contains("/ulesanded/" + waits, "/tasklist/default/#/?task=" + waits);
    }

    @Test
    void whoever_has_several_roles_is_told_in_which_a_task_is_done_whatever_they_have_chosen() throws Exception {
        Browser kaja = Browser.of("kaja", environment);
        JsonNode ordered = json.readTree(kaja.command(UUID.randomUUID(), "POST", "/api/exams", """
                {"curriculum": "201064", "awardingBody": "KA-RAK", "standards": [%s], "type": "PRACTICAL", "language": "et",
                 "plannedOn": "2026-09-16"}""".formatted(standardOf("201064", kaja))).body());
        String waits = ordered.path("next").path(0).path("task").asText();
        for (String chosen : new String[] {"", "body-KA-RAK", "school-48"}) {
            assertThat(kaja.request("POST", "/roll", "roll=" + chosen, FORM).statusCode()).isEqualTo(302);
            assertThat(card(kaja, waits).path("role").asText()).as(chosen).isEqualTo("Rakvere Ametikool: kooli esindaja");
        }
    }

    private JsonNode card(Browser browser, String wanted) throws Exception {
        return stream(json.readTree(browser.get("/api/tasks/cards").body())).filter(one -> one.path("task").asText().equals(wanted))
                .findFirst().orElse(MissingNode.getInstance());
    }

    private String standardOf(String curriculum, Browser browser) throws Exception {
        return stream(json.readTree(browser.get("/api/reference/curricula").body())).filter(one -> one.path("code").asText().equals(curriculum))
                .findFirst().orElseThrow().path("standards").path(0).path("id").asText();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
