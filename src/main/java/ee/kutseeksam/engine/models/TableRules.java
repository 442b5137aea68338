package ee.kutseeksam.engine.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A table is asked what the program knows and answers what it reads, in FEEL, by one row that can be named afterwards; it has a
 * column for the days of validity, and every row says what it stands on.
 */
class TableRules {

    private static final Set<HitPolicy> ONE_ANSWER = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST);
    private static final String SOURCE = "(?s)(.*\\s)?Alus: [\\p{L}„].{3,}";

    private final Feel feel = new Feel();

    void check(String file, byte[] content, Problems problems) {
        DmnModelInstance model;
        try {
            model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException unreadable) {
            problems.add("fail ei ole loetav DMN-tabel; ava ja salvesta see Camunda Modeleris. " + Causes.last(unreadable));
            return;
        }
        String key = file.substring(file.lastIndexOf('/') + 1).replace(".dmn", "");
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        Optional<Tables.Shape> shape = Tables.of(key);
        problems.require(shape.isPresent(), "tabel (" + key + ")", "programm sellist tabelit ei küsi; kontrolli failinime või palu arendajal tabel lisada");
        problems.require(decisions.size() == 1 && decisions.iterator().next().getId().equals(key), "tabel",
                "failis peab olema üks tabel, mille ID on sama mis failinimi („" + key + "“)");
        decisions.forEach(decision -> problems.require(ProcessRules.hasText(decision.getName()), "tabel (" + decision.getId() + ")", "puudub tabeli nimi"));
        model.getModelElementsByType(LiteralExpression.class).forEach(text -> language(text.getExpressionLanguage(), text.getId(), problems));
        model.getModelElementsByType(UnaryTests.class).forEach(text -> language(text.getExpressionLanguage(), text.getId(), problems));
        shape.ifPresent(declared -> model.getModelElementsByType(DecisionTable.class).forEach(table -> table(declared, table, problems)));
    }

    private void table(Tables.Shape shape, DecisionTable table, Problems problems) {
        String where = "tabel (" + shape.key() + ")";
        problems.require(ONE_ANSWER.contains(table.getHitPolicy()), where, "tabel peab andma ühe vastuse (Hit policy „Unique“ või „First“)");
        problems.require(!table.getRules().isEmpty(), where, "tabelis ei ole ühtegi rida");
        columns(shape, table, where, problems);
        if (problems.all().isEmpty()) {
            cells(shape, table, problems);
        }
        if (problems.all().isEmpty()) {
            coverage(shape, table, where, problems);
        }
        List<Rule> rules = List.copyOf(table.getRules());
        rules.forEach(rule -> source(rule, row(rules, rule), problems));
    }

    // ---- columns

    private static void columns(Tables.Shape shape, DecisionTable table, String where, Problems problems) {
        for (Input input : table.getInputs()) {
            Tables.Column column = shape.inputs().get(expression(input));
            problems.require(column != null, column(input), "programm ei anna tabelile väärtust „" + expression(input) + "“; tuntud on "
                    + String.join(", ", new TreeSet<>(shape.inputs().keySet())));
            problems.require(column == null || column.type().equals(input.getInputExpression().getTypeRef()), column(input),
                    "veeru tüüp peab olema „" + (column == null ? "" : column.type()) + "“");
        }
        problems.require(table.getInputs().stream().filter(input -> isValidity(shape, input)).count() == 1, where,
                "puudub kehtivuse veerg: tabelis peab olema üks sisend, mille nimi algab sõnaga „Kehtib“ ja mille avaldis on " + shape.validity());
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        shape.outputs().forEach((name, column) -> problems.require(outputs.contains(name), where, "puudub vastuse veerg „" + name + "“ (Output name)"));
        for (Output output : table.getOutputs()) {
            Tables.Column column = shape.outputs().get(String.valueOf(output.getName()));
            problems.require(column != null, column(output), "programm veergu „" + output.getName() + "“ ei loe; eemalda see või palu arendajal see lisada");
            problems.require(column == null || column.type().equals(output.getTypeRef()), column(output),
                    "veeru tüüp peab olema „" + (column == null ? "" : column.type()) + "“");
        }
    }

    private static boolean isValidity(Tables.Shape shape, Input input) {
        return ProcessRules.matches(input.getLabel(), "Kehtib.*") && expression(input).equals(shape.validity());
    }

    // ---- rows

    private static void source(Rule rule, TableCoverage.Row row, Problems problems) {
        String described = rule.getDescription() == null ? "" : rule.getDescription().getTextContent().strip();
        problems.require(described.matches(SOURCE), row.toString(), "rea kirjelduses puudub alus; lõpeta kirjeldus sõnadega „Alus: …“ "
                + "(seadus, määrus või kutse andja kord; kui allikat ei ole, siis „Alus: tuletatud.“)");
        problems.require(ProcessRules.hasText(rule.getId()), row.toString(), "tabeli real puudub ID");
    }

    private void cells(Tables.Shape shape, DecisionTable table, Problems problems) {
        List<Rule> rules = List.copyOf(table.getRules());
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        TableCells cells = new TableCells(feel, shape.inputs());
        for (Rule rule : rules) {
            List<String> conditions = conditions(rule);
            for (int i = 0; i < inputs.size(); i++) {
                String where = row(rules, rule) + ", " + column(inputs.get(i));
                Tables.Column column = shape.inputs().get(expression(inputs.get(i)));
                Optional<String> wrong = cells.wrongCondition(column, conditions.get(i));
                problems.require(wrong.isEmpty(), where, wrong.orElse(""));
                problems.require(table.getHitPolicy() != HitPolicy.UNIQUE || !cells.refers(conditions.get(i)), where,
                        "teise veeru väärtusega saab arvutada ainult tabelis, kus kehtib esimene sobiv rida (Hit policy „First“)");
            }
            List<String> answers = rule.getOutputEntries().stream().map(entry -> text(entry.getText())).toList();
            for (int i = 0; i < outputs.size(); i++) {
                Optional<String> wrong = cells.wrongAnswer(shape.outputs().get(outputs.get(i).getName()), answers.get(i));
                problems.require(wrong.isEmpty(), row(rules, rule) + ", " + column(outputs.get(i)), wrong.orElse(""));
            }
        }
    }

    private void coverage(Tables.Shape shape, DecisionTable table, String where, Problems problems) {
        List<Input> inputs = List.copyOf(table.getInputs());
        boolean first = table.getHitPolicy() == HitPolicy.FIRST;
        List<Rule> all = List.copyOf(table.getRules());
        problems.require(!first || conditions(all.get(all.size() - 1)).stream().allMatch(TableCells::isAny), where,
                "viimane rida peab olema vaikimisi rida, mille kõik tingimused on „-“, muidu jääb mõni juht vastuseta");
        TableCells reading = new TableCells(feel, shape.inputs());
        List<Rule> rules = all.stream().filter(rule -> conditions(rule).stream().noneMatch(reading::refers)).toList();
        List<TableCoverage.Tried> tried = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int place = i;
            Tables.Column column = shape.inputs().get(expression(inputs.get(i)));
            List<String> cells = rules.stream().map(rule -> conditions(rule).get(place)).toList();
            tried.add(new TableCoverage.Tried(inputs.get(i).getLabel(), isValidity(shape, inputs.get(i)), column.words().isEmpty(),
                    TableCells.borders(column, cells), cells));
        }
        TableCoverage coverage = new TableCoverage(tried, rules.stream().map(rule -> row(all, rule)).toList(), feel);
        coverage.idle(first).forEach(problems::add);
        if (!first) {
            coverage.overlaps().forEach(problems::add);
            coverage.gaps().forEach(problems::add);
        }
    }

    // ---- words

    private static TableCoverage.Row row(List<Rule> rules, Rule rule) {
        return new TableCoverage.Row(rules.indexOf(rule) + 1, String.valueOf(rule.getId()));
    }

    private static String column(Input input) {
        return column(input, input.getLabel());
    }

    private static String column(Output output) {
        return column(output, output.getLabel());
    }

    private static String column(DmnElement element, String label) {
        return "veerg „" + (ProcessRules.hasText(label) ? label : element.getId()) + "“";
    }

    private static String expression(Input input) {
        return input.getInputExpression() == null ? "" : text(input.getInputExpression().getText());
    }

    private static List<String> conditions(Rule rule) {
        return rule.getInputEntries().stream().map(entry -> text(entry.getText())).toList();
    }

    private static String text(org.camunda.bpm.model.dmn.instance.Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static void language(String language, String id, Problems problems) {
        problems.require(language == null || language.equalsIgnoreCase("feel") || language.contains("FEEL"), "lahter (" + id + ")",
                "avaldis peab olema FEEL-keeles");
    }
}
