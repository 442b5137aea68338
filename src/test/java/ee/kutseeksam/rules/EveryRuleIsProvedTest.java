package ee.kutseeksam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.Rule;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule that no test names is not there. */
class EveryRuleIsProvedTest {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");

    @Test
    void every_rule_is_named_by_a_test() {
        Set<String> named = Rules.tests().stream().flatMap(test -> CONSTANT.matcher(Rules.text(test)).results()).map(MatchResult::group)
                .collect(Collectors.toSet());
        List<Rule> rules = Rules.all();
        assertThat(rules).hasSizeGreaterThan(60);
        assertThat(rules).filteredOn(rule -> !named.contains(rule.name())).as("rules that no test names").isEmpty();
    }

    @Test
    void a_sentence_ends_and_names_what_it_is_given() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.sentence()).endsWith(".").doesNotContain("  ");
            assertThat(String.format(rule.sentence(), "x", "y")).doesNotContain("%");
        });
    }
}
