package ee.kutseeksam.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.candidacy.RetakeTerms;
import ee.kutseeksam.engine.models.Tables;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.reimbursement.Funded;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table is asked with exactly what it is declared to be asked with, the day of its validity among it. */
class TablePoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 11);

    private final Map<String, Map<String, Object>> asked = new TreeMap<>();
    private final TablePolicies policies = new TablePolicies(remembering());

    @Test
    void every_table_is_asked_with_what_is_declared() {
        askAll();
        assertThat(asked.keySet()).isEqualTo(Tables.keys());
        assertThat(asked).allSatisfy((table, inputs) -> assertThat(inputs.keySet()).as(table).isEqualTo(Tables.inputs(table)));
        assertThat(asked.values()).allSatisfy(inputs -> assertThat(inputs).containsValue(DAY));
    }

    @Test
    void the_words_of_the_tables_are_those_of_the_program() {
        assertThat(Tables.words("resultOutcome", "outcome")).isEqualTo(names(Outcome.values()));
        assertThat(Tables.words("funding", "funded")).isEqualTo(names(Funded.values()));
        assertThat(Tables.words("retakePolicy", "carryOver")).isEqualTo(names(RetakeTerms.CarryOver.values()));
    }

    private void askAll() {
        policies.eligibility(3, 36, Optional.empty(), DAY);
        policies.daysBeforeExam("KA-LEIB", DAY);
        policies.daysForResults("KA-LEIB", DAY);
        policies.daysForDecision("KA-LEIB", DAY);
        policies.smallestCommittee("KA-LEIB", DAY);
        policies.outcome(ExamType.COMBINED, new Result(Attendance.ABSENT, Map.of(), Set.of()), DAY);
        policies.retake("KA-LEIB", DAY);
        policies.validityMonths("KA-LEIB", 11330789, DAY);
        policies.funded("R", DAY);
        policies.cap("0721", ExamType.COMBINED, DAY);
        policies.fee("KA-LEIB", "Kondiiter, tase 4", ExamType.COMBINED, DAY);
    }

    private DecisionTables remembering() {
        var tables = mock(DecisionTables.class);
        when(tables.decide(any(), anyMap())).thenAnswer(call -> {
            asked.put(call.getArgument(0), call.getArgument(1));
            return new Ruling<>(row(call.getArgument(0)), call.getArgument(0), "hash", "row");
        });
        return tables;
    }

    private static Map<String, Object> row(String table) {
        return switch (table) {
            case "eligibility" -> Map.of("reason", "FINAL_YEAR");
            case "deadlines" -> Map.of("minDaysBeforeExam", 10, "resultDays", 5, "decisionDays", 5);
            case "committeeSize" -> Map.of("minMembers", 2);
            case "resultOutcome" -> Map.of("outcome", "ABSENT");
            case "retakePolicy" -> Map.of("maxRetakes", 1, "windowMonths", 12, "carryOver", "NONE", "absentMayRetake", true);
            case "certificateValidity" -> Map.of("validityMonths", 0);
            case "funding" -> Map.of("funded", "YES");
            case "costCaps" -> Map.of("capEur", 125.0, "status", "PLACEHOLDER");
            case "graduateFee" -> Map.of("feeEur", 120.0);
            default -> throw new AssertionError(table);
        };
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
