package ee.kutseeksam.organisations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.DataRooms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;

/** The sample data with something changed. */
final class SampleJson {

    private SampleJson() { }

    static ByteArrayInputStream changed(Consumer<ObjectNode> change) throws IOException {
        var mapper = new ObjectMapper();
        var file = (ObjectNode) mapper.readTree(DataRooms.sampleData());
        change.accept(file);
        return new ByteArrayInputStream(mapper.writeValueAsBytes(file));
    }

    static ArrayNode members(ObjectNode file, String body) {
        return (ArrayNode) row(file, "awardingBodies", "code", body).get("committees").get(0).get("members");
    }

    static ArrayNode array(ObjectNode file, String section) {
        return (ArrayNode) file.get(section);
    }

    static ObjectNode row(ObjectNode file, String section, String key, String value) {
        for (JsonNode row : file.get(section)) {
            if (row.get(key).asText().equals(value)) {
                return (ObjectNode) row;
            }
        }
        throw new AssertionError(section + " " + value);
    }
}
