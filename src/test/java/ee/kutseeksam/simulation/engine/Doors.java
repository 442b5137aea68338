package ee.kutseeksam.simulation.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.kernel.RuleBroken;
import ee.kutseeksam.simulation.Violation;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** The doors through which deeds are done, and what they answer: done, or refused by a rule. Anything else is a fault of the product's. */
final class Doors {

    /** @param refusal the rule's name, or the kind of problem; empty when it was done */
    record Answer(String refusal) {

        static final Answer DONE = new Answer("");

        boolean isDone() {
            return refusal.isEmpty();
        }
    }

    private final Environment environment;
    private final ObjectMapper json;
    private final Map<String, Browser> browsers = new HashMap<>();

    Doors(Environment environment, MappingJackson2HttpMessageConverter converter) {
        this.environment = environment;
        this.json = converter.getObjectMapper();
    }

    Answer desk(Crew.Member who, Deed deed) {
        return answer(deed.told(), () -> deed.work().accept(who.id()));
    }

    static Answer answer(String told, Runnable work) {
        try {
            work.run();
            return Answer.DONE;
        } catch (RuleBroken refused) {
            Violation.unless(refused.rule() != null && !refused.getMessage().contains("%s") && !refused.getMessage().contains("null"),
                    "a refusal without its rule and sentence: %s", refused.getMessage());
            return new Answer(refused.rule().name());
        } catch (Conflict lost) {
            return new Answer("conflict");
        } catch (Weather.Storm away) {
            return new Answer("weather");
        } catch (RuntimeException other) {
            throw new Violation("refused otherwise than by a rule, by " + other.getClass().getSimpleName() + ": " + told + ": " + other, other);
        }
    }

    Answer web(Crew.Member who, Deed deed, UUID command) {
        return web(who, deed, command, text(deed.body()));
    }

    Answer web(Crew.Member who, Deed deed, UUID command, String body) {
        HttpResponse<String> answer = browsers.computeIfAbsent(who.name(), name -> Browser.of(name, environment))
                .command(command, deed.method(), deed.path(), body);
        if (answer.statusCode() == 200) {
            return Answer.DONE;
        }
        Violation.unless(answer.statusCode() >= 400 && answer.statusCode() < 500, "the API fails: %s: %s %s", deed.told(), answer.statusCode(), answer.body());
        JsonNode problem = read(answer.body());
        String type = problem.path("type").asText();
        Violation.unless(type.startsWith("urn:kutseeksam:") && problem.path("detail").asText().length() > 10, "a refusal without its rule and sentence: %s", answer.body());
        return new Answer(type.substring(type.lastIndexOf(':') + 1));
    }

    String text(Object body) {
        try {
            return body.equals("") ? "" : json.writeValueAsString(body);
        } catch (JsonProcessingException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new Violation("an answer that is no JSON: " + body, notJson);
        }
    }
}
