package ee.kutseeksam.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ee.kutseeksam.engine.models.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Reads the tables out of the engine, whoever asks: tables hold no secrets, and a step has no rights of its own. */
@Component
class DeployedTables {

    private final ProcessEngine engine;
    private final TableEngine tables = new TableEngine();

    DeployedTables(ProcessEngine engine) {
        this.engine = engine;
    }

    String newestDefinition(String key) {
        DecisionDefinition definition = freely(() -> engine.getRepositoryService().createDecisionDefinitionQuery()
                .decisionDefinitionKey(key).latestVersion().singleResult());
        if (definition == null) {
            throw new IllegalStateException("Tabelit „" + key + "“ ei ole paigaldatud");
        }
        return definition.getId();
    }

    Table read(String definition) {
        return freely(() -> {
            String key = engine.getRepositoryService().getDecisionDefinition(definition).getKey();
            try (var text = engine.getRepositoryService().getDecisionModel(definition)) {
                byte[] content = text.readAllBytes();
                return new Table(tables, tables.parse(key, new ByteArrayInputStream(content)), Sha256.of(content));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private <T> T freely(Callable<T> question) {
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
        return commands.execute(context -> context.runWithoutAuthorization(question));
    }

    /**
     * One version of a table, ready to answer. What it has answered it remembers: it may ask for nothing but its inputs (see the contract's rules for
     * cells), so that the same question always has the same answer, and a roster's people ask few different ones.
     */
    static final class Table {

        private static final int REMEMBERED = 10_000;

        private final TableEngine engine;
        private final DmnDecision decision;
        private final String hash;
        private final Cache<Map<String, Object>, DecisionTables.FiredRow> answers = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

        Table(TableEngine engine, DmnDecision decision, String hash) {
            this.engine = engine;
            this.decision = decision;
            this.hash = hash;
        }

        String hash() {
            return hash;
        }

        DecisionTables.FiredRow evaluate(Map<String, Object> inputs) {
            return answers.get(Collections.unmodifiableMap(new HashMap<>(inputs)), asked -> engine.evaluate(decision, asked));
        }
    }
}
