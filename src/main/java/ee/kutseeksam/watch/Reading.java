package ee.kutseeksam.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the tables said at one moment: each measure with its labels' values. */
record Reading(List<Row> rows) {

    /** @param label what distinguishes the counts of one measure, or empty */
    record Row(String measure, String label, double value) { }

    double one(String measure) {
        return rows.stream().filter(row -> row.measure().equals(measure)).mapToDouble(Row::value).findFirst().orElse(0);
    }

    /** The counts by label; of a label that the tables do not know there is nothing to tell. */
    Map<String, Double> by(String measure) {
        return rows.stream().filter(row -> row.measure().equals(measure))
                .collect(Collectors.toMap(Row::label, Row::value, Double::sum, TreeMap::new));
    }
}
