package ee.simulator.people;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.simulator.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The sample data: schools, curricula, standards, awarding bodies and people. */
public final class Sample {

    /** What tells one row from another, where rows can be changed. */
    private static final Map<String, String> KEYS = Map.of("standards", "registerId", "awardingBodies", "code", "curricula", "ehisCurriculumCode");

    private final Optional<Path> file;
    private volatile ObjectNode root;
    private volatile List<Curriculum> curricula;

    /** @param file another one than the program's own */
    public Sample(Optional<Path> file) {
        this.file = file;
        reset();
    }

    /** Everything as it is written in the file. */
    public final void reset() {
        root = file.map(path -> Json.read(path, new TypeReference<ObjectNode>() { }))
                .orElseGet(() -> Json.beside(Sample.class, "sample-data.json", new TypeReference<>() { }));
        curricula = read();
    }

    /** Rows with what is to be otherwise in them; one with a new key is one more. @param at when it becomes so, for those who ask since when */
    public void change(ObjectNode rows, Instant at) {
        ObjectNode changed = root.deepCopy();
        rows.properties().forEach(list -> list.getValue().forEach(row -> {
            String key = Optional.ofNullable(KEYS.get(list.getKey())).orElseThrow(() -> new IllegalArgumentException("cannot be changed: " + list.getKey()));
            ArrayNode known = (ArrayNode) changed.get(list.getKey());
            ObjectNode target = (ObjectNode) nodes(known).stream().filter(one -> one.path(key).asText().equals(row.path(key).asText())).findFirst()
                    .orElseGet(known::addObject);
            target.setAll((ObjectNode) row);
            target.put("changedAt", at.toString());
        }));
        root = changed;
        curricula = read();
    }

    private List<Curriculum> read() {
        Map<String, Integer> schools = new HashMap<>();
        list("schools").forEach(school -> schools.put(school.path("nameEt").asText(), school.path("ehisCode").asInt()));
        List<Curriculum> read = new ArrayList<>();
        list("curricula").forEach(row -> read.add(new Curriculum(row.path("ehisCurriculumCode").asInt(), row.path("nameEt").asText(),
                schools.get(row.path("school").asText()), row.path("school").asText(), row.path("studyLevelCode").asText(), row.path("studyLevelEt").asText(),
                row.path("nominalMonths").asInt(), row.path("registered").asText(""), row.path("status").asText(),
                nodes(row.path("linkedStandardRegisterIds")).stream().map(JsonNode::asInt).toList(), learners(row.path("learners")))));
        return read;
    }

    private static Optional<Curriculum.Wanted> learners(JsonNode wanted) {
        return wanted.isMissingNode() ? Optional.empty()
                : Optional.of(new Curriculum.Wanted(wanted.path("count").asInt(), LocalDate.parse(wanted.path("nominalEnd").asText())));
    }

    public List<JsonNode> list(String name) {
        return nodes(root.path(name));
    }

    /** In the order of the file: a new one is written at the end and changes nobody. */
    public List<Curriculum> curricula() {
        return curricula;
    }

    public static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
