package ee.kutseeksam.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A table of {@code processes/}, asked as the product asks it: inputs by name, days as {@link LocalDate}, whole numbers as
 * Integer, codes as String. As delivered, the engine makes a date and time of a column of type {@code date}, which no
 * {@code date("…")} in a cell matches, in silence; so days pass untouched here, as they do in the product, and nothing else passes.
 */
final class Table {

    /** What a table said: its outputs by name and the id of the row; no outputs and no row where none fits. */
    record Answer(Map<String, Object> outputs, String row) {

        Object get(String output) {
            return outputs.get(output);
        }
    }

    private final AtomicReference<String> fired = new AtomicReference<>();
    private final DmnEngine engine = engine();
    private final DmnDecision decision;

    private Table(String name) {
        try (InputStream text = Files.newInputStream(Path.of(System.getProperty("tables.folder", "processes"), name + ".dmn"))) {
            decision = engine.parseDecision(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table named(String name) {
        return new Table(name);
    }

    /** Asks with name, value, name, value …; a value may be null where it is not known. */
    Answer ask(Object... inputs) {
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < inputs.length; i += 2) {
            variables.put((String) inputs[i], inputs[i + 1]);
        }
        var result = engine.evaluateDecisionTable(decision, variables);
        List<Map<String, Object>> rows = result.getResultList();
        return new Answer(rows.isEmpty() ? Map.of() : rows.get(0), fired.get());
    }

    private DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(event -> fired.set(
                event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).findFirst().orElse(null))));
        configuration.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", Table::day);
        return configuration.buildEngine();
    }

    private static TypedValue day(Object value) {
        if (value instanceof LocalDate) {
            return Variables.untypedValue(value);
        }
        throw new IllegalArgumentException("A day is a LocalDate, not " + value.getClass().getName());
    }
}
