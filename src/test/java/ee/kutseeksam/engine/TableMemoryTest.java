package ee.kutseeksam.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.junit.jupiter.api.Test;

/** The same question to the same version of a table is worked out once. */
class TableMemoryTest {

    private final List<Map<String, Object>> workedOut = new ArrayList<>();
    private final DeployedTables.Table table = new DeployedTables.Table(new TableEngine() {
        @Override
        DecisionTables.FiredRow evaluate(DmnDecision decision, Map<String, Object> inputs) {
            workedOut.add(inputs);
            return new DecisionTables.FiredRow("row_" + workedOut.size(), Map.of());
        }
    }, null, "hash");

    @Test
    void a_question_is_asked_once_and_another_is_another() {
        Map<String, Object> asked = new HashMap<>(Map.of("course", 3));
        asked.put("nominalEnd", null);
        assertThat(table.evaluate(asked).row()).isEqualTo("row_1");
        assertThat(table.evaluate(new HashMap<>(asked)).row()).isEqualTo("row_1");
        asked.put("course", 2);
        assertThat(table.evaluate(asked).row()).as("what was asked is remembered as it was").isEqualTo("row_2");
        Map<String, Object> first = new HashMap<>(asked);
        first.put("course", 3);
        asked.put("course", 4);
        assertThat(table.evaluate(first).row()).isEqualTo("row_1");
        assertThat(table.evaluate(asked).row()).isEqualTo("row_3");
        assertThat(workedOut).hasSize(3);
    }
}
