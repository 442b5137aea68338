package ee.kutseeksam.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of the forms (.form) that a person fills in. */
@Component
public class FormFields {

    private final ModelFiles files;
    private final ObjectMapper json;

    FormFields(ModelFiles files, ObjectMapper json) {
        this.files = files;
        this.json = json;
    }

    /** Whether a browser may send a field of this name with a task: it stands on a form and the process does not go by it. */
    public boolean mayBeSent(String name) {
        return !Variables.isDeclared(name) && names().contains(name);
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        files.all().stream().filter(file -> file.name().endsWith(".form")).forEach(file -> collect(tree(file), names));
        return names;
    }

    private static void collect(JsonNode component, Set<String> names) {
        if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
            names.add(component.get("key").asText());
        }
        component.path("components").forEach(child -> collect(child, names));
    }

    private JsonNode tree(ModelFile file) {
        try {
            return json.readTree(file.content());
        } catch (IOException beingWritten) {
            return json.createObjectNode();
        }
    }
}
