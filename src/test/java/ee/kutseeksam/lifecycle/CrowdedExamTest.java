package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.eventstore.Moment;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.reimbursement.LineStatus;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamGroups;
import ee.kutseeksam.views.ExamHistory;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamRoster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** One exam of 120 people from order to payment: nothing breaks, nobody's data gets out of their room, and every moment of it can be seen again. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdedExamTest {

    private static final String REASON = "Teine grupp jäi kirja kahes keeles";

    @Autowired Playground playground;
    @Autowired People people;
    @Autowired ExamGroups groups;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired ExamHistory history;
    @Autowired Moment moments;
    @Autowired JdbcTemplate database;
    @Autowired Environment environment;

    private final Map<Instant, List<Object>> seen = new LinkedHashMap<>();
    private TalkativeLog log;
    private ExamPlay exam;
    private long failedTriesBefore;
    private Set<String> words;

    @BeforeAll
    void play() {
        try (var talkative = TalkativeLog.of("ee.kutseeksam", "org.springframework.web", "org.springframework.jdbc.core.JdbcTemplate")) {
            log = talkative;
            order();
        }
    }

    private void order() {
        failedTriesBefore = playground.failedTries();
        exam = playground.order(Playground.plan("51", "214802", "KA-LEIB", 11330789, 120, 20));
        look();
        exam.addGraduates();
        playground.quiet();
        look();
        exam.clearPeople();
        playground.quiet();
        exam.formGroups().send().giveBack(REASON).complete(exam.school(), exam.task("correctRoster"));
        playground.quiet();
        look();
        readPages();
        exam.complete(exam.school(), exam.task("formGroups")).send().accept().appoint();
        look();
        playground.hold(exam);
        look();
        playground.toCompletion(exam, Assessor.pattern("PFA", ExamType.COMBINED));
        look();
        playground.toPayment();
        look();
    }

    /** As people look at it: pages and API. */
    private void readPages() {
        Browser anne = Browser.of("anne", environment);
        for (String address : List.of("/", "/eksamid", "/eksamid/" + exam.number(), "/api/exams/" + exam.number(), "/api/tasks",
                "/ulesanded/" + exam.task("formGroups"), "/api/tasks/" + exam.task("formGroups"))) {
            assertThat(anne.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    private void look() {
        seen.put(playground.now(), views());
    }

    private List<Object> views() {
        return List.of(playground.stage.exams().byNumber(exam.number()).orElseThrow(), playground.stage.rosterView().of(exam.id()),
                groups.of(exam.id()), exam.results(row -> true), certificates.of(exam.id()), lines.of(exam.id()),
                history.of(exam.id(), Optional.empty()));
    }

    @Test
    void all_120_come_through_to_certificate_and_payment_without_an_incident() {
        assertThat(exam.card().people()).isEqualTo(120);
        assertThat(exam.card().groups()).isEqualTo(6);
        assertThat(playground.incidents()).isZero();
        assertThat(playground.failedTries()).isEqualTo(failedTriesBefore);
        assertThat(certificates.of(exam.id())).hasSize(120 - 6 * 3).extracting(ExamCertificates.Row::status)
                .contains(CertificateStatus.REGISTERED).doesNotContain(CertificateStatus.SUBMITTING, CertificateStatus.GENERATED);
        assertThat(lines.of(exam.id())).hasSize(120).extracting(ExamLines.Row::status).contains(LineStatus.NOT_FUNDED);
        assertThat(playground.findings()).isEmpty();
    }

    @Test
    void every_moment_can_be_seen_again_as_it_stood() {
        assertThat(seen).hasSize(7);
        assertThat(new LinkedHashSet<>(seen.values())).hasSize(7);
        seen.forEach((at, then) -> {
            List<Object> now = moments.ask(exam.id(), Optional.of(at), this::views);
            for (int view = 0; view < then.size() - 1; view++) {
                assertThat(now.get(view)).as("view %d at %s", view, at).isEqualTo(then.get(view));
            }
            assertThat(history.of(exam.id(), Optional.of(at))).isEqualTo(then.get(then.size() - 1));
        });
    }

    @Test
    void nobodys_name_or_code_stands_in_any_table_or_log_line(CapturedOutput output) {
        var scan = new PersonalDataScan(words());
        assertThat(scan.database(database)).isEmpty();
        assertThat(log.text()).contains("ee.kutseeksam").contains("org.springframework.web").contains("insert into note");
        assertThat(scan.text("log", log.text())).isEmpty();
        assertThat(scan.text("console", output.getAll())).isEmpty();
    }

    @Test
    void the_scan_finds_what_is_planted_in_any_kind_of_column() {
        var scan = new PersonalDataScan(words());
        String code = words().stream().filter(word -> word.matches("[0-9]{11}")).findFirst().orElseThrow();
        String stranger = "39001019998";
        for (String planted : List.of("insert into view.definition values ('planted', '" + code + "')",
                "insert into act_ge_bytearray (id_, name_, bytes_) values ('planted', 'x', convert_to('{\"a\":\"" + name() + "\"}', 'UTF8'))",
                "insert into command values (gen_random_uuid(), 'x', 'x', '\\x00', '{\"said\":\"" + REASON + "\"}', now())",
                "insert into act_hi_comment (id_, type_, time_, message_) values ('planted', 'x', now(), '" + valid(stranger) + "')")) {
            playground.undone(() -> {
                database.update(planted);
                assertThat(scan.database(database)).as(planted).hasSize(1);
            });
        }
        assertThat(scan.text("log", "x " + code + " y")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(scan.database(database)).isEmpty();
    }

    private static String valid(String nearly) {
        return java.util.stream.IntStream.range(0, 10).mapToObj(digit -> nearly.substring(0, 10) + digit)
                .filter(code -> PersonalCode.parse(code).isPresent()).findFirst().orElseThrow();
    }

    private String name() {
        return words().stream().filter(word -> word.startsWith("Test")).findFirst().orElseThrow();
    }

    /** Codes, first and last names of everybody in the run, and the free text of a reason. */
    private Set<String> words() {
        if (words == null) {
            List<PersonId> ids = playground.stage.rosterView().of(exam.id()).stream().map(ExamRoster.Row::person).distinct().toList();
            words = new LinkedHashSet<>(List.of(REASON, "eksami osa sooritamata"));
            for (Identity one : new ArrayList<>(people.forRegister(ids).values())) {
                one.code().map(PersonalCode::value).ifPresent(words::add);
                words.add(one.firstName());
                words.add(one.lastName());
            }
            assertThat(words.stream().filter(word -> word.matches("[0-9]{11}")).collect(Collectors.toSet())).hasSizeGreaterThanOrEqualTo(119);
        }
        return words;
    }
}
