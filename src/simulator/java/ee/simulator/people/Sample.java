package ee.simulator.people;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import ee.simulator.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The sample data: schools, curricula, standards, awarding bodies and people. */
public final class Sample {

    private final JsonNode root;
    private final Map<String, Integer> schools = new HashMap<>();
    private final List<Curriculum> curricula = new ArrayList<>();

    /** @param file another one than the program's own */
    public Sample(Optional<Path> file) {
        root = file.map(path -> Json.read(path, new TypeReference<JsonNode>() { }))
                .orElseGet(() -> Json.beside(Sample.class, "sample-data.json", new TypeReference<>() { }));
        list("schools").forEach(school -> schools.put(school.path("nameEt").asText(), school.path("ehisCode").asInt()));
        list("curricula").forEach(row -> curricula.add(new Curriculum(row.path("ehisCurriculumCode").asInt(), row.path("nameEt").asText(),
                schools.get(row.path("school").asText()), row.path("school").asText(), row.path("studyLevelCode").asText(), row.path("studyLevelEt").asText(),
                row.path("nominalMonths").asInt(), row.path("registered").asText(""), row.path("status").asText(),
                nodes(row.path("linkedStandardRegisterIds")).stream().map(JsonNode::asInt).toList(), learners(row.path("learners")))));
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
