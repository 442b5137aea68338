package ee.kutseeksam.engine.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every table that the program asks: what it gives, on which day a row must be valid, and what it reads from the answer. */
public final class Tables {

    private static final Column WHOLE = Column.of("integer");
    private static final Column EUROS = Column.of("double");
    private static final Column TEXT = Column.of("string");
    private static final Column YES_OR_NO = Column.of("boolean");
    private static final Column DAY = Column.of("date");
    private static final Column EXAM_TYPE = Column.words("THEORETICAL", "PRACTICAL", "COMBINED");
    private static final Column PART = Column.words("PASSED", "FAILED", "NOT_DONE");

    static final List<Tables.Shape> DECLARED = List.of(
            asked("eligibility", "today").with("course", WHOLE).with("nominalMonths", WHOLE).with("nominalEnd", DAY)
                    .answers("reason", Column.words("FINAL_YEAR", "OVERTIME", "NOT_YET", "TOO_LATE")),
            asked("deadlines", "examDate").with("awardingBody", TEXT)
                    .answers("minDaysBeforeExam", WHOLE).answers("resultDays", WHOLE).answers("decisionDays", WHOLE),
            asked("committeeSize", "examDate").with("awardingBody", TEXT).answers("minMembers", WHOLE),
            asked("resultOutcome", "examDate").with("examType", EXAM_TYPE).with("theory", PART).with("practice", PART)
                    .with("attendance", Column.words("PRESENT", "ABSENT", "EXCUSED", "REMOVED"))
                    .answers("outcome", Column.words("PASSED", "PARTIAL", "FAILED", "ABSENT")),
            asked("retakePolicy", "decidedOn").with("awardingBody", TEXT).answers("maxRetakes", WHOLE).answers("windowMonths", WHOLE)
                    .answers("carryOver", Column.words("NONE", "PASSED_PARTS", "PRACTICE_ONLY_IF_THEORY_PASSED")).answers("absentMayRetake", YES_OR_NO),
            asked("certificateValidity", "decidedOn").with("awardingBody", TEXT).with("standard", WHOLE).answers("validityMonths", WHOLE),
            asked("funding", "completedOn").with("fundingCode", TEXT).answers("funded", Column.words("YES", "NO", "REVIEW")),
            asked("costCaps", "examDate").with("curriculumGroup", TEXT).with("examType", EXAM_TYPE)
                    .answers("capEur", EUROS).answers("status", Column.words("PLACEHOLDER", "REGULATION")),
            asked("graduateFee", "examDate").with("awardingBody", TEXT).with("qualification", TEXT).with("examType", EXAM_TYPE).answers("feeEur", EUROS));

    private Tables() { }

    /** The keys of the tables, which are also their files' names. */
    public static Set<String> keys() {
        return DECLARED.stream().map(Shape::key).collect(Collectors.toSet());
    }

    /** What the table is asked with, by name, the day of validity among it. */
    public static Set<String> inputs(String key) {
        return of(key).orElseThrow().inputs().keySet();
    }

    /** The words that the output may be; empty where it is a number. */
    public static Set<String> words(String key, String output) {
        return of(key).orElseThrow().outputs().get(output).words();
    }

    static Optional<Shape> of(String key) {
        return DECLARED.stream().filter(shape -> shape.key().equals(key)).findFirst();
    }

    private static Shape asked(String key, String validity) {
        return new Shape(key, validity, Map.of(validity, DAY), Map.of());
    }

    /** What may stand in a column: a type of DMN and, where only certain words are known, those. */
    record Column(String type, Set<String> words) {

        static Column of(String type) {
            return new Column(type, Set.of());
        }

        static Column words(String... words) {
            return new Column("string", Set.of(words));
        }
    }

    /** One table; {@code validity} is the input on which a row's validity goes. */
    record Shape(String key, String validity, Map<String, Column> inputs, Map<String, Column> outputs) {

        Shape with(String input, Column column) {
            return new Shape(key, validity, and(inputs, input, column), outputs);
        }

        Shape answers(String output, Column column) {
            return new Shape(key, validity, inputs, and(outputs, output, column));
        }

        private static Map<String, Column> and(Map<String, Column> columns, String name, Column column) {
            return Stream.concat(columns.entrySet().stream(), Stream.of(Map.entry(name, column)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, LinkedHashMap::new));
        }
    }
}
