package ee.kutseeksam.engine.models;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;

/** A table gives one answer, in FEEL, by a row that can be named afterwards. */
class TableRules {

    private static final Set<HitPolicy> ONE_ANSWER = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST);

    void check(byte[] content, Problems problems) {
        DmnModelInstance model;
        try {
            model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException unreadable) {
            problems.add("fail ei ole loetav DMN-tabel; ava ja salvesta see Camunda Modeleris. " + Causes.last(unreadable));
            return;
        }
        model.getModelElementsByType(Decision.class).forEach(decision -> problems.require(ProcessRules.hasText(decision.getName()),
                "tabel (" + decision.getId() + ")", "puudub tabeli nimi"));
        model.getModelElementsByType(DecisionTable.class).forEach(table -> table(table, problems));
        model.getModelElementsByType(LiteralExpression.class).forEach(text -> language(text.getExpressionLanguage(), text.getId(), problems));
        model.getModelElementsByType(UnaryTests.class).forEach(text -> language(text.getExpressionLanguage(), text.getId(), problems));
    }

    private static void table(DecisionTable table, Problems problems) {
        String where = "tabel (" + table.getParentElement().getAttributeValue("id") + ")";
        problems.require(ONE_ANSWER.contains(table.getHitPolicy()), where, "tabel peab andma ühe vastuse (Hit policy „Unique“ või „First“)");
        problems.require(!table.getRules().isEmpty(), where, "tabelis ei ole ühtegi rida");
        for (Rule rule : table.getRules()) {
            problems.require(ProcessRules.hasText(rule.getId()), where, "tabeli real puudub ID");
        }
    }

    private static void language(String language, String id, Problems problems) {
        problems.require(language == null || language.equalsIgnoreCase("feel") || language.contains("FEEL"), "lahter (" + id + ")",
                "avaldis peab olema FEEL-keeles");
    }
}
