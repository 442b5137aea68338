package ee.kutseeksam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/rules.md says what the code says. */
class RulesPageTest {

    private final List<RulesPage.Row> lines = RulesPage.rows();
    private final Map<String, String> tests = Rules.tests().stream().collect(Collectors.toMap(
            file -> file.getFileName().toString().replace(".java", ""), Rules::text, (one, other) -> one, TreeMap::new));

    @Test
    void every_rule_stands_on_the_page_once_with_its_number() {
        Map<String, Integer> page = lines.stream().flatMap(line -> line.constants().map(name -> Map.entry(name, line.number())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Integer> code = Rules.all().stream().collect(Collectors.toMap(Rule::name, Rule::number));
        assertThat(page).containsExactlyInAnyOrderEntriesOf(code);
    }

    @Test
    void every_test_named_is_there_and_names_the_rule() {
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.tests()).as(line.sentence()).isNotEmpty().allSatisfy(test -> assertThat(tests).containsKey(test));
            assertThat(line.constants().toList()).allSatisfy(constant -> assertThat(line.tests())
                    .as("tests that name " + constant).anyMatch(test -> tests.get(test).contains(constant)));
        });
    }

    @Test
    void every_table_and_class_named_is_there() {
        List<String> others = lines.stream().flatMap(line -> line.code().stream()).filter(name -> !name.matches(RulesPage.CONSTANT)).distinct().toList();
        assertThat(others).isNotEmpty().allSatisfy(name -> assertThat(name.contains(".") ? Files.exists(Path.of("processes", name))
                : Rules.sources().stream().anyMatch(file -> file.getFileName().toString().equals(name + ".java"))).as(name).isTrue());
    }

    /** A constant, a table, a class of the core, which the mutation check changes, or another whose change is listed. */
    @Test
    void there_is_a_way_to_take_every_rule_out() {
        assertThat(lines).filteredOn(line -> line.constants().findAny().isEmpty() && line.tables().findAny().isEmpty()
                && line.code().stream().noneMatch(RulesPageTest::isOfTheCore)).as("rules that nothing takes out")
                .allSatisfy(line -> assertThat(CodeChange.ALL).as(line.sentence()).anyMatch(change -> change.takesOut(line)));
        assertThat(CodeChange.ALL).allSatisfy(change -> {
            assertThat(lines).as("the row of " + change).anyMatch(change::takesOut);
            assertThat(Rules.text(change.source()).split(Pattern.quote(change.from()), -1)).as(change.toString()).hasSize(2);
        });
    }

    private static boolean isOfTheCore(String code) {
        return !code.contains(".") && Rules.source(code).getParent().getFileName().toString().matches("kernel|exam|candidacy|certificate|reimbursement");
    }

    @Test
    void rows_are_in_the_order_of_their_numbers() {
        List<Integer> numbers = lines.stream().map(line -> line.number() == 0 ? Integer.MAX_VALUE : line.number()).toList();
        assertThat(numbers).isSorted();
    }
}
