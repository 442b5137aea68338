package ee.kutseeksam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.Rule;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A rule that no test names is not there. */
class EveryRuleIsProvedTest {

    @Test
    void every_rule_is_named_by_a_test() {
        List<String> tests = Rules.tests().stream().map(Rules::text).toList();
        List<Rule> rules = Rules.all();
        assertThat(rules).hasSizeGreaterThan(60);
        assertThat(rules).filteredOn(rule -> tests.stream().noneMatch(Pattern.compile("\\b" + rule.name() + "\\b").asPredicate()))
                .as("rules that no test names").isEmpty();
    }

    @Test
    void a_sentence_ends_and_names_what_it_is_given() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.sentence()).endsWith(".").doesNotContain("  ");
            assertThat(String.format(rule.sentence(), "x", "y")).doesNotContain("%");
        });
    }
}
