package ee.kutseeksam.engine;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.type.DateDataTypeTransformer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Evaluates tables, remembers nothing. Days stay days: the engine's own type for a date has a time in it. */
class TableEngine {

    private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();
    private final DmnEngine engine;

    TableEngine() {
        DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(last::set));
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Skriptid on keelatud");
        });
        configuration.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", TableEngine::day);
        this.engine = configuration.buildEngine();
    }

    DmnDecision parse(String key, InputStream text) {
        return engine.parseDecision(key, text);
    }

    DecisionTables.FiredRow evaluate(DmnDecision table, Map<String, Object> inputs) {
        try {
            engine.evaluateDecisionTable(table, Variables.fromMap(inputs));
            List<DmnEvaluatedDecisionRule> rows = last.get().getMatchingRules();
            if (rows.isEmpty()) {
                throw new IllegalStateException("Tabelis „" + table.getKey() + "“ ei ole rida, mis sobiks: " + inputs);
            }
            return new DecisionTables.FiredRow(rows.get(0).getId(), outputs(rows.get(0)));
        } finally {
            last.remove();
        }
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule row) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        row.getOutputEntries().values().forEach(output -> outputs.put(output.getOutputName(), output.getValue().getValue()));
        return Collections.unmodifiableMap(outputs);
    }

    private static TypedValue day(Object value) {
        return value instanceof LocalDate ? Variables.untypedValue(value) : new DateDataTypeTransformer().transform(value);
    }
}
