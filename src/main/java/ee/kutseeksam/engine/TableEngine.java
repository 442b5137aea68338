package ee.kutseeksam.engine;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The engine of the tables (DMN). A column of type {@code date} takes a {@link LocalDate} and nothing else, and its cells say
 * {@code >= date("2026-03-02")}. As delivered, the engine would make a date and time of it, which no {@code date("…")} matches, in silence.
 */
public final class TableEngine {

    private TableEngine() {
    }

    /** An engine that tells {@code listener} about each table evaluated: its id and the rows that fired. */
    public static DmnEngine telling(DmnDecisionTableEvaluationListener listener) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        configuration.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", TableEngine::day);
        return configuration.buildEngine();
    }

    private static TypedValue day(Object value) {
        if (value instanceof LocalDate) {
            return Variables.untypedValue(value);
        }
        throw new IllegalArgumentException("A date of a table is a LocalDate, not " + value.getClass().getName());
    }
}
