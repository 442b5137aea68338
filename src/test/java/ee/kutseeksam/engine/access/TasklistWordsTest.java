package ee.kutseeksam.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word of the Tasklist that can be Estonian is: ours are held against those of the engine's own jar. */
class TasklistWordsTest {

    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    /** The same in both languages. */
    private static final Set<String> ALIKE = Set.of("FILTER", "NO_TASK_FORM", "SEARCH_LESS_THAN", "SEARCH_LESS_THAN_EQUALS", "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");
    /** The call to buy the next version; the style hides its place too. */
    private static final String NOT_SHOWN = "BANNER_CE_EOL_TEXT";
    private static final Set<String> ENGLISH = Set.of("the", "task", "tasks", "filter's", "your", "please", "process", "variable", "variables", "date",
            "user", "group", "could", "with", "and", "not", "error");

    private final JsonNode english = read("en.json");
    private final JsonNode estonian = read("et.json");

    @Test
    void no_word_is_missing_and_none_is_left_over() {
        assertThat(labels(estonian).keySet()).isEqualTo(labels(english).keySet());
        assertThat(labels(english)).as("the jar's own").hasSizeGreaterThan(400);
        assertThat(estonian.path("isoCode").asText()).isEqualTo("et");
    }

    @Test
    void none_is_left_in_english() {
        Map<String, String> ours = labels(estonian);
        labels(english).forEach((key, text) -> {
            if (!ALIKE.contains(key) && !key.equals(NOT_SHOWN)) {
                assertThat(ours.get(key)).as(key).isNotBlank().isNotEqualTo(text);
            }
        });
        assertThat(ours).allSatisfy((key, text) -> assertThat(words(text)).as(key + ": " + text).doesNotContainAnyElementsOf(ENGLISH));
    }

    @Test
    void what_is_filled_in_stands_in_both() {
        Map<String, String> ours = labels(estonian);
        labels(english).forEach((key, text) -> assertThat(placeholders(ours.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void days_and_months_are_estonian() {
        english.path("dateLocales").fieldNames().forEachRemaining(name -> assertThat(estonian.path("dateLocales").has(name)).as(name).isTrue());
        assertThat(estonian.path("dateLocales").path("months")).hasSize(12).extracting(JsonNode::asText).contains("jaanuar", "detsember");
        assertThat(estonian.path("dateLocales").path("weekdays")).hasSize(7).extracting(JsonNode::asText).startsWith("pühapäev");
    }

    private static Map<String, String> labels(JsonNode locale) {
        return locale.path("labels").properties().stream().collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue().asText(),
                (one, other) -> other, TreeMap::new));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).sorted().toList();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).replaceAll("\\{\\{[^}]*}}|<[^>]*>", " ").split("[^\\p{L}']+"));
    }

    /** Ours lies in our own resources under the same path; theirs begins with a byte order mark. */
    private static JsonNode read(String name) {
        try {
            List<URL> found = Collections.list(TasklistWordsTest.class.getClassLoader().getResources(LOCALES + name));
            assertThat(found).as(name).hasSize(1);
            try (InputStream in = found.get(0).openStream()) {
                return new ObjectMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
