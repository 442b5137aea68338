package ee.kutseeksam.organisations;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an import did. Holds no personal data.
 *
 * @param counts   by table, in the order of import
 * @param warnings in Estonian: what is odd but no hindrance
 */
public record ReferenceReport(Map<String, Count> counts, List<String> warnings) {

    /** Rows of one table; only links are removed, and commission members whose term ended. */
    public record Count(int added, int changed, int unchanged, int removed) {
        Count withRemoved(int rows) {
            return new Count(added, changed, unchanged, rows);
        }
    }

    public int added() {
        return counts.values().stream().mapToInt(Count::added).sum();
    }

    public int changed() {
        return counts.values().stream().mapToInt(Count::changed).sum();
    }

    public int unchanged() {
        return counts.values().stream().mapToInt(Count::unchanged).sum();
    }

    public int removed() {
        return counts.values().stream().mapToInt(Count::removed).sum();
    }

    /** One Estonian line for the log. */
    public String summary() {
        var tables = counts.entrySet().stream()
                .filter(entry -> entry.getValue().added() + entry.getValue().changed() + entry.getValue().removed() > 0)
                .map(entry -> entry.getKey() + " +" + entry.getValue().added() + " ~" + entry.getValue().changed()
                        + " -" + entry.getValue().removed())
                .collect(Collectors.joining(", "));
        return "Alusandmed: lisatud %d, muudetud %d, eemaldatud %d, muutmata %d; hoiatusi %d%s"
                .formatted(added(), changed(), removed(), unchanged(), warnings.size(), tables.isEmpty() ? "" : " (" + tables + ")");
    }
}
