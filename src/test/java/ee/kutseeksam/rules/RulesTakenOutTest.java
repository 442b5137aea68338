package ee.kutseeksam.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.tables.TableEdit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Takes every rule of docs/rules.md out, one after the other, and expects a test of its row to fail: a rule by its name, a table
 * row by row, the code of a class outside the core by changing it. Run by hand, because it runs the tests of the rules a few hundred times; what failed is in target/rules-taken-out.txt.
 */
@EnabledIfSystemProperty(named = "rules.takenOut", matches = "true")
class RulesTakenOutTest {

    private static final Map<String, Class<?>> TESTS = new TreeMap<>();
    private static final Predicate<String> BY_ITSELF = test -> !TESTS.get(test).isAnnotationPresent(ProductTest.class);
    /** Rules by their names, for one of the product whose tests have no months left when all are taken out. */
    private static final String ONLY = System.getProperty("rules.only", ".*");
    private static final List<String> REPORT = new ArrayList<>();

    /** Runs something while a rule is not there. */
    private interface Without {

        void run(Runnable work) throws Exception;
    }

    @TempDir static Path folder;

    @BeforeAll
    static void prepare() {
        Rules.tests().forEach(file -> TESTS.put(file.getFileName().toString().replace(".java", ""), type(file)));
        TakenOut.prepare();
    }

    @AfterAll
    static void report() throws IOException {
        Files.write(Path.of("target", "rules-taken-out.txt"), REPORT);
    }

    @Test
    void all_tests_pass_as_long_as_every_rule_is_there() {
        assertThat(failed(RulesPage.rows().stream().flatMap(row -> row.tests().stream()).distinct().filter(BY_ITSELF).toList())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_rule_that_is_taken_out_is_missed() {
        return RulesPage.rows().stream().flatMap(row -> row.constants().filter(rule -> rule.matches(ONLY)).map(rule -> DynamicTest.dynamicTest(rule, () ->
                missedBy(rule, row.tests(), work -> TakenOut.without(rule, work)))));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_that_is_code_and_is_taken_out_is_missed() {
        return CodeChange.ALL.stream().map(change -> DynamicTest.dynamicTest(change.toString(), () -> {
            RulesPage.Row row = RulesPage.rows().stream().filter(change::takesOut).findFirst().orElseThrow();
            missedBy(change.toString(), row.tests(), work -> ChangedCode.during(change, folder, work));
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_table_s_row_that_is_taken_out_is_missed() {
        return tables().entrySet().stream().flatMap(table -> some(edit(table.getKey()).rows()).map(row -> DynamicTest.dynamicTest(
                table.getKey() + " " + row, () -> withTable(table.getKey(), edit(table.getKey()).without(row),
                        () -> missed(table.getKey() + " " + row, table.getValue())))));
    }

    /** The caps' figures are placeholders and theirs alone are not held by a test. */
    @TestFactory
    Stream<DynamicTest> a_table_s_answer_that_is_another_is_noticed() {
        return tables().entrySet().stream().filter(table -> !table.getKey().equals("costCaps")).flatMap(table -> edit(table.getKey()).answers().stream()
                .map(cell -> DynamicTest.dynamicTest(table.getKey() + " " + cell, () -> {
                    TableEdit edit = edit(table.getKey());
                    withTable(table.getKey(), edit.set(cell, another(edit.get(cell))), () -> missed(table.getKey() + " " + cell, table.getValue()));
                })));
    }

    /** All rows, or every tenth where a test names them all in one breath and there are a hundred. */
    private static Stream<String> some(List<String> rows) {
        return IntStream.range(0, rows.size()).filter(row -> rows.size() < 50 || row % 10 == 0).mapToObj(rows::get);
    }

    private static String another(String answer) {
        return answer.matches("[0-9.]+") ? "1" + answer : answer.matches("true|false") ? String.valueOf(answer.equals("false")) : "\"ANOTHER\"";
    }

    /** Every table of the page with the tests of tables in its rows. */
    private static Map<String, List<String>> tables() {
        return RulesPage.rows().stream().flatMap(row -> row.tables().map(table -> Map.entry(table, row)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.flatMapping(row -> row.getValue().tests().stream()
                        .filter(test -> test.matches(".+Tables?Test")), Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
    }

    /**
     * Tests that need no product are asked first. Those of the product use up its learners and months, which all of them share: they are asked only
     * where nobody else misses the rule, and must have passed with it.
     */
    private static void missedBy(String rule, List<String> tests, Without without) throws Exception {
        List<String> byItself = tests.stream().filter(BY_ITSELF).toList();
        List<String> noticed = failed(byItself, without);
        if (!noticed.isEmpty()) {
            missed(rule, noticed, byItself);
            return;
        }
        List<String> ofTheProduct = tests.stream().filter(BY_ITSELF.negate()).toList();
        assertThat(failed(ofTheProduct)).as("tests of %s that fail with it", rule).isEmpty();
        missed(rule, failed(ofTheProduct, without), ofTheProduct);
    }

    private static List<String> failed(List<String> tests, Without without) throws Exception {
        List<String> failed = new ArrayList<>();
        without.run(() -> failed.addAll(failed(tests)));
        return failed;
    }

    private static void missed(String what, List<String> tests) {
        missed(what, failed(tests), tests);
    }

    private static void missed(String what, List<String> failed, List<String> tests) {
        REPORT.add(what + ": " + (failed.isEmpty() ? "NOT MISSED by " + tests : failed.get(0)));
        assertThat(failed).as("tests of %s that fail without it", what).isNotEmpty();
    }

    private static void withTable(String table, TableEdit edit, Runnable work) throws IOException {
        for (File file : Path.of("processes").toFile().listFiles()) {
            Files.write(folder.resolve(file.getName()), Files.readAllBytes(file.toPath()));
        }
        Files.write(folder.resolve(table + ".dmn"), edit.bytes());
        System.setProperty("tables.folder", folder.toString());
        try {
            work.run();
        } finally {
            System.clearProperty("tables.folder");
        }
    }

    private static TableEdit edit(String table) {
        return TableEdit.of(Path.of("processes", table + ".dmn"));
    }

    private static List<String> failed(List<String> tests) {
        List<String> failed = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream().map(test -> selectClass(TESTS.get(test))).toList()).build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failed.add(test.getLegacyReportingName() + " (" + result.getThrowable().map(Throwable::toString).orElse("")
                            .lines().filter(line -> !line.isBlank()).findFirst().orElse("") + ")");
                }
            }
        });
        return failed;
    }

    private static Class<?> type(Path test) {
        String name = Path.of("src", "test", "java").relativize(test).toString().replace(File.separatorChar, '.').replaceAll("\\.java$", "");
        try {
            return Class.forName(name, false, RulesTakenOutTest.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
