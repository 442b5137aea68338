package ee.kutseeksam.engine.models;

import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/** Tries a cell's text as the engine will read it. */
class Feel {

    private static final String TRIED = "tried";

    private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();

    /** Whether the cell fits the value; words are looked up, which a table of a hundred rows is grateful for. */
    boolean fits(String cell, Object value) {
        if (TableCells.isAny(cell)) {
            return true;
        }
        return value instanceof String word ? TableCells.fits(cell, word)
                : engine.evaluateSimpleUnaryTests(cell, TRIED, Variables.putValue(TRIED, value).asVariableContext());
    }

    /** Whether the engine can read the cell at all, with these values beside it. */
    boolean canRead(String cell, Object value, Map<String, Object> beside) {
        try {
            engine.evaluateSimpleUnaryTests(cell, TRIED, Variables.fromMap(beside).putValue(TRIED, value).asVariableContext());
            return true;
        } catch (FeelException unreadable) {
            return false;
        }
    }
}
