package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Tasklist's cards and the exam's page lead to each other. */
@ProductTest
class TaskCardsTest {

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
        anne.get("/camunda/app/tasklist/default/");
        String self = json.readTree(anne.get("/camunda/api/admin/auth/user/default").body()).path("userId").asText();
        assertThat(anne.post("/camunda/api/engine/engine/default/task/" + waits + "/claim", "{\"userId\":\"" + self + "\"}").statusCode()).isEqualTo(204);
        assertThat(card(anne, waits).isMissingNode()).as("taken, it is still on the list of all").isFalse();
        assertThat(card(Browser.of("ivi", environment), waits).isMissingNode()).isTrue();
        assertThat(anne.get("/eksamid/" + ordered.path("number").asText()).body()).contains("/ulesanded/" + waits, "/tasklist/default/#/?task=" + waits);
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
