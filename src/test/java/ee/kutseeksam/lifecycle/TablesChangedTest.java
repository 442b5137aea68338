package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.DecisionTables;
import ee.kutseeksam.engine.models.ModelDeployer;
import ee.kutseeksam.engine.models.ModelSettings;
import ee.kutseeksam.engine.models.Outcome;
import ee.kutseeksam.engine.models.Sha256;
import ee.kutseeksam.engine.models.Tables;
import ee.kutseeksam.eventstore.Rebuild;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.tables.TableEdit;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamHistory;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamResults;
import ee.kutseeksam.views.ExamRoster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An analyst changes a row of a table in Modeler and saves the file: the next decision goes by it, past ones stand. */
@Tag("tables")
@ProductTest
class TablesChangedTest {

    private static final Path DELIVERED = Path.of("processes");

    @Autowired Playground playground;
    @Autowired ModelSettings models;
    @Autowired ModelDeployer deployer;
    @Autowired DecisionTables tables;
    @Autowired Rebuild rebuild;
    @Autowired ExamRoster roster;
    @Autowired ExamResults results;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired ExamHistory history;
    @Autowired JdbcTemplate database;
    @Autowired ObjectMapper json;

    @AfterEach
    void deliverAnew() throws IOException {
        for (String table : Tables.keys()) {
            Files.write(file(table), Files.readAllBytes(DELIVERED.resolve(table + ".dmn")));
        }
        deployer.deploy();
    }

    @Test
    void a_changed_row_counts_from_the_next_decision_on_and_never_before() throws IOException {
        LocalDateTime day = playground.examDay().atTime(9, 0);
        ExamPlay old = playground.order(Playground.plan("1041", "240543", "KA-AKL", 10982783, 4, 4));
        ExamPlay next = playground.order(Playground.plan("1041", "240543", "KA-AKL", 10982783, 4, 4));
        toSchedule(old, day);
        save("eligibility", "row_final_year_reason", "\"OVERTIME\"");
        save("deadlines", "row_ka_akl_minDaysBeforeExam", "11", "row_ka_akl_resultDays", "9", "row_ka_akl_decisionDays", "8");
        save("committeeSize", "row_default_minMembers", "3");
        toSchedule(next, day);
        playground.travelTo(day.plusHours(1));
        assertThat(due(old, "enterResults")).as("decided when the group starts").isEqualTo(day.plusDays(9));
        assertThat(due(next, "enterResults")).isEqualTo(day.plusDays(9));

        playground.toCompletion(old, Assessor.pattern("P", ExamType.COMBINED));
        var before = everythingOf(old);
        save("resultOutcome", "row_only_theory_passed_outcome", "\"FAILED\"");
        save("retakePolicy", "row_default_windowMonths", "6");
        save("certificateValidity", "row_default_validityMonths", "48");
        save("funding", "row_state_order_funded", "\"REVIEW\"");
        save("costCaps", "row_0716_combined_capEur", "99.50");
        save("graduateFee", "row_default_feeEur", "90");
        next.enterResults(Assessor.pattern("P", ExamType.COMBINED));
        playground.quiet();
        assertThat(due(next, "decideAwards").toLocalDate()).isEqualTo(LocalDate.now(playground.clock).plusDays(8));
        next.decideAsProposed().sign();
        playground.quiet();

        went(old, next, "CandidatesAdded", "eligibility", "row_final_year", "FINAL_YEAR", "OVERTIME");
        went(old, next, "RosterSent", "deadlines", "row_ka_akl", "10", "11");
        went(old, next, "GroupScheduled", "committeeSize", "row_default", "2", "3");
        went(old, next, "ResultEntered", "resultOutcome", "row_only_theory_passed", "PARTIAL", "FAILED");
        assertThat(rulings(old, "RetakeOffered", "retakePolicy")).extracting(ruling -> ruling.at("/value/windowMonths").asInt()).containsOnly(12);
        assertThat(rulings(next, "RetakeOffered", "retakePolicy")).extracting(ruling -> ruling.at("/value/windowMonths").asInt()).containsOnly(6);
        went(old, next, "CertificateAppliedFor", "certificateValidity", "row_default", "0", "48");
        went(old, next, "LineCalculated", "funding", "row_state_order", "YES", "REVIEW");
        went(old, next, "LineCalculated", "costCaps", "row_0716_combined", "135", "99.5");
        went(old, next, "LineCalculated", "graduateFee", "row_default", "120", "90");

        assertThat(everythingOf(old)).isEqualTo(before);
        rebuild.run((done, all) -> { });
        assertThat(everythingOf(old)).isEqualTo(before);
        assertThat(playground.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            committeeSize | row_default_minMembers         | kolm      | siin peab olema täisarv
            costCaps      | row_0721_combined_capEur       | sada      | siin peab olema summa eurodes
            costCaps      | row_0721_combined_examType     | "PRACTICAL" | read kattuvad
            funding       | row_state_order_funded         | "JAH"     | sõna „JAH“ programm ei tunne
            """)
    void a_bad_edit_is_refused_in_words_and_the_table_before_it_counts_on(String table, String cell, String text, String sentence) throws IOException {
        String delivered = Sha256.of(Files.readAllBytes(DELIVERED.resolve(table + ".dmn")));
        Files.write(file(table), TableEdit.of(file(table)).set(cell, text).bytes());

        assertThat(deployer.deploy()).filteredOn(outcome -> outcome.file().equals(table + ".dmn")).singleElement()
                .satisfies(outcome -> assertThat(outcome.deployed()).isFalse())
                .extracting(Outcome::problems, InstanceOfAssertFactories.list(String.class))
                .anySatisfy(problem -> assertThat(problem).startsWith(table + ".dmn").contains(sentence));
        assertThat(hashInForce(table)).isEqualTo(delivered);
    }

    private void toSchedule(ExamPlay exam, LocalDateTime day) {
        exam.addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        exam.formGroups().send().accept().appoint().schedule(day);
    }

    /** Saves the file with these cells changed and waits until the deployer has found it. */
    private void save(String table, String... cells) throws IOException {
        TableEdit edit = TableEdit.of(file(table));
        for (int i = 0; i < cells.length; i += 2) {
            edit.set(cells[i], cells[i + 1]);
        }
        Files.write(file(table), edit.bytes());
        String hash = Sha256.of(edit.bytes());
        await(table).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(() -> hashInForce(table).equals(hash));
    }

    /** The hash that a decision gets now. */
    private String hashInForce(String table) {
        return tables.decide(table, example(table)).hash();
    }

    private static Map<String, Object> example(String table) {
        LocalDate day = LocalDate.of(2026, 6, 10);
        return switch (table) {
            case "eligibility" -> Map.of("course", 3, "nominalMonths", 36, "nominalEnd", day, "today", day);
            case "resultOutcome" -> Map.of("examType", "COMBINED", "attendance", "PRESENT", "theory", "PASSED", "practice", "PASSED", "examDate", day);
            case "retakePolicy" -> Map.of("awardingBody", "KA-LEIB", "decidedOn", day);
            case "certificateValidity" -> Map.of("awardingBody", "KA-LEIB", "standard", 11330789, "decidedOn", day);
            case "funding" -> Map.of("fundingCode", "R", "completedOn", day);
            case "costCaps" -> Map.of("curriculumGroup", "0721", "examType", "THEORETICAL", "examDate", day);
            case "graduateFee" -> Map.of("awardingBody", "KA-LEIB", "qualification", "Kondiiter, tase 4", "examType", "COMBINED", "examDate", day);
            default -> Map.of("awardingBody", "KA-LEIB", "examDate", day);
        };
    }

    /** The exams' events hold the same row of the table, each with the hash and the value of its own time. */
    private void went(ExamPlay old, ExamPlay next, String event, String table, String row, String then, String now) throws IOException {
        assertThat(rulings(old, event, table)).filteredOn(ruling -> ruling.get("row").asText().equals(row)).isNotEmpty().allSatisfy(ruling -> {
            assertThat(plain(ruling)).isEqualTo(then);
            assertThat(ruling.get("hash").asText()).isEqualTo(Sha256.of(Files.readAllBytes(DELIVERED.resolve(table + ".dmn"))));
        });
        String saved = Sha256.of(Files.readAllBytes(file(table)));
        assertThat(rulings(next, event, table)).filteredOn(ruling -> ruling.get("row").asText().equals(row)).isNotEmpty().allSatisfy(ruling -> {
            assertThat(plain(ruling)).isEqualTo(now);
            assertThat(ruling.get("hash").asText()).isEqualTo(saved);
        });
    }

    private static String plain(JsonNode ruling) {
        JsonNode value = ruling.get("value");
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    private List<JsonNode> rulings(ExamPlay exam, String event, String table) {
        return payloads(exam.id(), event).stream().flatMap(payload -> payload.findParents("table").stream())
                .filter(ruling -> ruling.get("table").asText().equals(table)).toList();
    }

    private List<JsonNode> payloads(UUID exam, String event) {
        return database.queryForList("select payload::text from event where meta ->> 'subject' = ? and type = ? order by position", String.class,
                exam.toString(), event).stream().map(this::tree).toList();
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** What the log and the views say of an exam. */
    private List<Object> everythingOf(ExamPlay exam) {
        UUID id = exam.id();
        return List.of(database.queryForList("select encode(hash, 'hex') from event where meta ->> 'subject' = ? order by position", String.class, id.toString()),
                roster.of(id), results.of(id), certificates.of(id), lines.of(id), history.of(id, Optional.empty()));
    }

    private LocalDateTime due(ExamPlay exam, String step) {
        return playground.stage.turns().ofExam(exam.number()).stream().filter(task -> task.step().equals(step))
                .map(OpenTask::due).flatMap(Optional::stream).map(due -> LocalDateTime.ofInstant(due, playground.clock.getZone())).findFirst().orElseThrow();
    }

    private Path file(String table) {
        return Path.of(models.processes(), table + ".dmn");
    }
}
