package ee.kutseeksam.engine.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/** A form asks for few plain fields and says something in words: nothing of it is run by the browser of whoever fills it in. */
class FormRules {

    private static final Set<String> COMPONENTS = Set.of("text", "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select",
            "datetime", "group", "separator", "spacer", "button");
    private static final Pattern CODE = Pattern.compile("<\\s*[a-zA-Z/!]|javascript:|data:", Pattern.CASE_INSENSITIVE);

    private final ObjectMapper json = new ObjectMapper();

    void check(byte[] content, Problems problems) {
        try {
            JsonNode form = json.readTree(content);
            problems.require(form.path("components").isArray(), "vorm", "puuduvad väljad; ava ja salvesta see Camunda Modeleris");
            form.path("components").forEach(component -> component(component, problems));
        } catch (JsonProcessingException unreadable) {
            problems.add("fail ei ole loetav vorm; ava ja salvesta see Camunda Modeleris");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void component(JsonNode component, Problems problems) {
        String where = "väli „" + component.path("key").asText(component.path("id").asText()) + "“";
        String type = component.path("type").asText();
        problems.require(COMPONENTS.contains(type), where, "liiki „" + type + "“ vormil kasutada ei saa; vali üks: " + String.join(", ", COMPONENTS.stream().sorted().toList()));
        boolean code = CODE.matcher(texts(component)).find();
        problems.require(!code, where, "HTMLi ega aadressi, mis midagi käivitab, vormil kasutada ei saa; kirjuta lihtne tekst");
        component.path("components").forEach(child -> component(child, problems));
    }

    /** All texts of the component, its children's aside. */
    private static String texts(JsonNode node) {
        StringBuilder texts = new StringBuilder();
        node.properties().stream().filter(field -> !field.getKey().equals("components")).forEach(field -> texts.append(said(field.getValue())).append('\n'));
        return texts.toString();
    }

    private static String said(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        StringBuilder texts = new StringBuilder();
        value.forEach(child -> texts.append(said(child)).append('\n'));
        return texts.toString();
    }
}
