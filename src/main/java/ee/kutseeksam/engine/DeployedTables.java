package ee.kutseeksam.engine;

import ee.kutseeksam.engine.models.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** One version of a table, ready to answer. */
    record Table(TableEngine engine, DmnDecision decision, String hash) {

        DecisionTables.FiredRow evaluate(Map<String, Object> inputs) {
            return engine.evaluate(decision, inputs);
        }
    }
}
