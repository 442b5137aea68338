package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody at the API's door, who holds the product to its word: a refusal leaves no event and changes nothing that was filled in. */
final class Door {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Browser browser;
    private final JdbcClient database;

    Door(String username, Environment environment, JdbcClient database) {
        this.browser = Browser.of(username, environment);
        this.database = database;
    }

    /** A refusal as it was answered. */
    record Refusal(int status, JsonNode problem) {

        Refusal by(int expected, String type) {
            assertThat(problem.path("type").asText()).as(problem.toString()).isEqualTo("urn:kutseeksam:" + type);
            assertThat(status).as(problem.toString()).isEqualTo(expected);
            return this;
        }

        /** The first fault's place; a row's id, or nothing. */
        Refusal at(String field, String row) {
            assertThat(problem.path("errors").path(0).path("field").asText()).as(problem.toString()).isEqualTo(field);
            assertThat(problem.path("errors").path(0).path("row").asText()).as(problem.toString()).isEqualTo(row);
            return this;
        }

        Refusal at(String field) {
            return at(field, "");
        }

        /** In the sentence for everybody or at the place of the first fault. */
        Refusal says(String sentence) {
            assertThat(problem.path("detail").asText() + " | " + problem.path("errors").path(0).path("detail").asText()).contains(sentence);
            return this;
        }
    }

    Browser browser() {
        return browser;
    }

    JsonNode get(String path) {
        return Browser.json(browser.get(path));
    }

    JsonNode content(String task) {
        return get("/api/tasks/" + task).path("content");
    }

    /** What is sent is taken in. */
    JsonNode sends(String method, String path, Object body) {
        HttpResponse<String> answer = browser.command(UUID.randomUUID(), method, path, text(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer);
    }

    /** What is sent is refused: in words, without a trace of how the product is made, and nothing has changed. */
    Refusal refused(String method, String path, Object body) {
        return refusal(path, () -> browser.command(UUID.randomUUID(), method, path, text(body)));
    }

    Refusal refusal(String path, java.util.function.Supplier<HttpResponse<String>> request) {
        String before = filledIn(path);
        long events = events();
        HttpResponse<String> answer = request.get();
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "fasterxml", "camunda", "at [Source");
        assertThat(Browser.json(answer).path("detail").asText()).isNotBlank();
        assertThat(events()).as("events after " + answer.body()).isEqualTo(events);
        assertThat(filledIn(path)).as("what was filled in before").isEqualTo(before);
        return new Refusal(answer.statusCode(), Browser.json(answer));
    }

    /** Those that people have brought about; the system goes on working meanwhile. */
    long events() {
        return database.sql("select count(*) from event where meta->>'who' <> 'system'").query(Long.class).single();
    }

    private String filledIn(String path) {
        String[] parts = path.split("[/?]");
        return path.startsWith("/api/tasks/") ? browser.get("/api/tasks/" + parts[3]).body() : "";
    }

    static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
