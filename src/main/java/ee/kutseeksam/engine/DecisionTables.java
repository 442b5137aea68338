package ee.kutseeksam.engine;

import ee.kutseeksam.engine.models.ModelsChanged;
import ee.kutseeksam.kernel.Ruling;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers from the deployed tables (DMN), always the newest version, without leaving a trace of the question in the engine's
 * history. The answer carries the row that fired and the hash of the table's text.
 */
@Component
public class DecisionTables {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(2);

    private final DeployedTables deployed;
    private final Map<String, DeployedTables.Table> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();

    DecisionTables(DeployedTables deployed) {
        this.deployed = deployed;
    }

    /**
     * What the table says.
     *
     * @param inputs by the names that the table's input expressions use; dates as LocalDate
     * @throws IllegalStateException when there is no such table, when it cannot be evaluated, or when no row fires
     */
    public Ruling<Map<String, Object>> decide(String key, Map<String, Object> inputs) {
        DeployedTables.Table table = newest(key);
        try {
            FiredRow fired = table.evaluate(inputs);
            return new Ruling<>(fired.outputs(), key, table.hash(), fired.row());
        } catch (DmnEngineException wrong) {
            throw new IllegalStateException("Tabelit „" + key + "“ ei saanud arvutada: " + wrong.getMessage(), wrong);
        }
    }

    /** A table deployed on this node counts at once; on another, within two seconds. */
    @EventListener
    void forget(ModelsChanged changed) {
        newest.clear();
    }

    private DeployedTables.Table newest(String key) {
        Newest known = newest.get(key);
        if (known == null || System.nanoTime() - known.asked() > FRESH) {
            known = new Newest(deployed.newestDefinition(key), System.nanoTime());
            newest.put(key, known);
        }
        return byDefinition.computeIfAbsent(known.definition(), deployed::read);
    }

    private record Newest(String definition, long asked) { }

    /** What one row answered. */
    record FiredRow(String row, Map<String, Object> outputs) { }
}
