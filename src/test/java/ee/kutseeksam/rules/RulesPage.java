package ee.kutseeksam.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The first table of docs/rules.md, read. */
final class RulesPage {

    static final String CONSTANT = "[A-Z]+(_[A-Z0-9]+)+";

    private RulesPage() { }

    /** One row: a rule, where it stands in the code and the tests that prove it. */
    record Row(int number, String sentence, List<String> code, List<String> tests) {

        private static Row of(String row) {
            String[] cells = row.split("\\|");
            String number = cells[1].strip();
            return new Row(number.equals("—") ? 0 : Integer.parseInt(number), cells[2].strip(), names(cells[4]), names(cells[5]));
        }

        private static List<String> names(String cell) {
            return Pattern.compile("`([^`]+)`").matcher(cell).results().map(name -> name.group(1)).toList();
        }

        Stream<String> constants() {
            return code.stream().filter(name -> name.matches(CONSTANT));
        }

        Stream<String> tables() {
            return code.stream().filter(name -> name.endsWith(".dmn")).map(name -> name.replace(".dmn", ""));
        }
    }

    static List<Row> rows() {
        return Rules.text(Path.of("docs", "rules.md")).split("## Not built yet")[0].lines()
                .filter(row -> row.matches("\\| (\\d+|—) .*")).map(Row::of).toList();
    }
}
