package ee.kutseeksam.organisations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kutseeksam.kernel.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables' rows as they are, being changed; what nobody changes in a row is written back as it was. Every change is told in a sentence. */
final class RegisterEdit {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<ReferenceTable> TABLES = List.of(ReferenceTable.STANDARD, ReferenceTable.STANDARD_PART, ReferenceTable.AWARDING_BODY,
            ReferenceTable.AWARDING_BODY_STANDARD, ReferenceTable.AWARDING_BODY_LANGUAGE, ReferenceTable.COMMISSION_MEMBER);

    private final Map<ReferenceTable, List<ObjectNode>> tables = new EnumMap<>(ReferenceTable.class);
    private final List<ObjectNode> classifiers;
    private final List<String> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int known;
    private int named;

    private RegisterEdit(JdbcClient jdbc) {
        TABLES.forEach(table -> tables.put(table, new ArrayList<>(read(jdbc, table))));
        classifiers = read(jdbc, ReferenceTable.CLASSIFIER);
    }

    static RegisterEdit load(JdbcClient jdbc) {
        return new RegisterEdit(jdbc);
    }

    private static List<ObjectNode> read(JdbcClient jdbc, ReferenceTable table) {
        return jdbc.sql(table.content()).query(String.class).list().stream().map(RegisterEdit::parsed).toList();
    }

    private static ObjectNode parsed(String row) {
        try {
            return (ObjectNode) JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Stream<ObjectNode> rows(ReferenceTable table, Predicate<ObjectNode> which) {
        return tables.get(table).stream().filter(which);
    }

    Optional<ObjectNode> row(ReferenceTable table, String column, Object key) {
        return rows(table, has(column, key)).findFirst();
    }

    static Predicate<ObjectNode> has(String column, Object value) {
        return row -> row.path(column).asText().equals(String.valueOf(value));
    }

    ObjectNode add(ReferenceTable table) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        tables.get(table).add(row);
        return row;
    }

    boolean remove(ReferenceTable table, Predicate<ObjectNode> which) {
        return tables.get(table).removeIf(which);
    }

    /** The code of a classifier's row by its Estonian name. */
    Optional<String> code(Classifier classifier, String name) {
        return classifiers.stream().filter(has("kind", classifier.name()).and(has("name", name))).map(row -> row.path("code").asText()).findFirst();
    }

    boolean isCode(Classifier classifier, String code) {
        return classifiers.stream().anyMatch(has("kind", classifier.name()).and(has("code", code)));
    }

    /** @param of whose column, as a sentence begins; @param what the column's Estonian word */
    void set(ObjectNode row, String column, Object value, String of, String what) {
        String before = row.path(column).asText("");
        if (!before.equals(Objects.toString(value, "null"))) {
            row.putPOJO(column, value instanceof LocalDate day ? day.toString() : value);
            changed(of + ": " + what + " „" + said(before) + "“ asemel „" + said(String.valueOf(value)) + "“");
        }
    }

    private static String said(String value) {
        return switch (value) {
            case "true" -> "jah";
            case "false" -> "ei";
            default -> Faults.date(value).map(Days::estonian).orElse(value);
        };
    }

    void changed(String line) {
        changes.add(line);
    }

    void warn(String line) {
        if (!warnings.contains(line)) {
            warnings.add(line);
        }
    }

    /** How many of something were known where an answer came, and how many of them the answers name. */
    void compared(int before, int now) {
        known += before;
        named += now;
    }

    void refuseHalves() {
        if (2 * named < known) {
            throw new ReferenceRefused(List.of("Kutseregister nimetas " + named + " kutse andmise õigust ja kutsekomisjoni liiget, teada on " + known
                    + ". Vastus jäi kasutamata."));
        }
    }

    void write(JdbcClient jdbc) {
        tables.forEach((table, rows) -> {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            rows.forEach(all::add);
            table.sync(jdbc, all);
        });
    }

    AwardingReport report() {
        return new AwardingReport(List.copyOf(changes), List.copyOf(warnings));
    }
}
