package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.sync.OneAtATime;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamResults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of difference between the register and the house is found, shown without anybody's data, and gone once it is mended. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterDifferencesTest {

    private static final String OTHER = "98000001";

    @Autowired Playground playground;
    @Autowired Reconciliation reconciliation;
    @Autowired Differences differences;
    @Autowired ExamCertificates certificates;
    @Autowired XRoadClient client;
    @Autowired ReferenceData reference;
    @Autowired People people;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired Environment environment;

    private ExamPlay exam;

    @BeforeAll
    void registered() {
        TestSimulator.mendXtee();
        TestSimulator.numbersAtOnce();
        exam = playground.toExamDay(Playground.plan("1041", "240543", "KA-AKL", 10982783, 4, 5));
        playground.toCompletion(exam, Assessor.pattern("", ExamType.COMBINED));
        playground.travelTo(LocalDateTime.now(playground.clock).plusHours(1));
        assertThat(numbers()).hasSizeGreaterThanOrEqualTo(3);
    }

    @AfterEach
    void mended() {
        TestSimulator.mendXtee();
    }

    private List<String> numbers() {
        return certificates.of(exam.id()).stream().flatMap(row -> row.number().stream()).toList();
    }

    /** Of this exam alone: other tests' certificates are not in the register any more. */
    private List<Differences.Found> found() {
        reconciliation.run();
        return differences.all(Integer.MAX_VALUE).stream().filter(one -> one.exam().equals(exam.number())).toList();
    }

    private void found(String kind, String ours, String theirs) {
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(kind);
            assertThat(one.ours()).hasValue(ours);
            assertThat(one.theirs().orElse("")).isEqualTo(theirs);
            assertThat(one.awardingBody()).isEqualTo("KA-AKL");
        });
        assertThat(page("koidu")).contains(exam.number(), ours, theirs, "Kutsekoda");
    }

    private String page(String who) {
        return Browser.of(who, environment).get("/kutseregistri-erinevused").body();
    }

    @Test
    void what_is_twice_invalid_or_numbered_otherwise_in_the_register_is_found_until_it_is_mended() {
        String number = numbers().get(0);
        assertThat(found()).isEmpty();
        TestSimulator.editEntry(number, "COPY", OTHER);
        found("TWICE", number, OTHER);
        TestSimulator.editEntry(OTHER, "INVALIDATE", null);
        assertThat(found()).as("mended by declaring it invalid").isEmpty();
        TestSimulator.editEntry(OTHER, "REMOVE", null);
        TestSimulator.editEntry(number, "INVALIDATE", null);
        found("INVALID_THERE", number, number);
        TestSimulator.editEntry(number, "VALIDATE", null);
        assertThat(found()).isEmpty();
        TestSimulator.editEntry(number, "RENUMBER", OTHER);
        found("NUMBER_DIFFERS", number, OTHER);
        TestSimulator.editEntry(OTHER, "RENUMBER", number);
        assertThat(found()).isEmpty();
    }

    @Test
    void what_the_register_has_lost_is_found_and_who_sees_it_for_how_long_already() {
        String number = numbers().get(1);
        TestSimulator.editEntry(number, "RENUMBER", OTHER);
        TestSimulator.editEntry(OTHER, "INVALIDATE", null);
        found("MISSING", number, "");
        Instant since = found().get(0).since();
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(5));
        assertThat(found().get(0).since()).isEqualTo(since);
        assertThat(page("oskar")).contains(number);
        for (String who : List.of("anne", "ants", "tiina", "aino")) {
            assertThat(Browser.of(who, environment).get("/kutseregistri-erinevused").statusCode()).as(who).isEqualTo(404);
        }
        assertThat(Browser.of("koidu", environment).get("/seisund").body()).contains("✕ erinevusi", "/kutseregistri-erinevused");
        TestSimulator.editEntry(OTHER, "VALIDATE", null);
        TestSimulator.editEntry(OTHER, "RENUMBER", number);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_entry_that_could_be_ours_and_is_not_and_one_that_was_taken_back_here_alone_are_found() {
        String number = numbers().get(2);
        TestSimulator.copyEntry(number, OTHER, 19000002);
        found("NOT_OURS", number, OTHER);
        TestSimulator.editEntry(OTHER, "REMOVE", null);
        assertThat(found()).isEmpty();

        ExamResults.Row wrong = exam.results(row -> true).stream().filter(row -> certificates.of(exam.id()).stream()
                .anyMatch(one -> one.candidacy().equals(row.candidacy()) && one.number().filter(number::equals).isPresent())).findFirst().orElseThrow();
        exam.correct(List.of(wrong.candidacy()), Assessor.pattern("A", ExamType.COMBINED));
        playground.quiet();
        assertThat(found()).as("on its way to be declared invalid").isEmpty();
        exam.complete(playground.stage.holder("kutsekoda"), exam.task("revokeCertificate"));
        playground.quiet();
        found("VALID_THERE", number, number);
        TestSimulator.editEntry(number, "INVALIDATE", null);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_answer_that_is_not_whole_compares_nothing_and_says_so() {
        String number = numbers().get(0);
        TestSimulator.editEntry(number, "INVALIDATE", null);
        found("INVALID_THERE", number, number);
        for (String fault : List.of("DUPLICATE_ROWS", "TRUNCATED", "REFUSED", "HTTP_502")) {
            TestSimulator.xteeFault(fault, "kutseAndjaTunnistused");
            assertThat(found()).as(fault).hasSize(1);
            assertThat(differences.last().orElseThrow().leftOut()).as(fault).anySatisfy(line -> assertThat(line).contains("Autokutse"));
            assertThat(page("koidu")).contains("Kõike ei saanud võrrelda");
            TestSimulator.mendXtee();
        }
        TestSimulator.editEntry(number, "VALIDATE", null);
        assertThat(found()).isEmpty();
        assertThat(differences.last().orElseThrow().leftOut()).isEmpty();
    }

    @Test
    void each_night_is_compared_once_and_what_was_left_out_again_half_an_hour_later() {
        Reconciliation nightly = new Reconciliation(new Entries(client), certificates, differences, reference, people,
                new OneAtATime(database, "register_comparison"), playground.clock, 3, true);
        playground.travelTo(LocalDate.now(playground.clock).plusDays(1).atTime(3, 59));
        long before = comparisons();
        nightly.nightly();
        assertThat(comparisons()).as("not before four o'clock").isEqualTo(before);
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(2));
        TestSimulator.xteeFault("HTTP_502", "kutseAndjaTunnistused");
        nightly.nightly();
        nightly.nightly();
        assertThat(comparisons()).isEqualTo(before + 1);
        TestSimulator.mendXtee();
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(31));
        nightly.nightly();
        assertThat(comparisons()).as("what was left out").isEqualTo(before + 2);
        assertThat(differences.last().orElseThrow().leftOut()).isEmpty();
        playground.travelTo(LocalDateTime.now(playground.clock).plusHours(3));
        nightly.nightly();
        assertThat(comparisons()).as("once a night").isEqualTo(before + 2);
    }

    @Test
    void who_refuses_is_asked_again_next_night_only_and_stays_named_until_then() {
        Reconciliation nightly = new Reconciliation(new Entries(client), certificates, differences, reference, people,
                new OneAtATime(database, "register_comparison"), playground.clock, 3, true);
        playground.travelTo(LocalDate.now(playground.clock).plusDays(1).atTime(4, 1));
        TestSimulator.xteeFault("REFUSED", "kutseAndjaTunnistused");
        nightly.nightly();
        TestSimulator.mendXtee();
        long before = comparisons();
        assertThat(differences.last().orElseThrow().again()).isEmpty();
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(31));
        nightly.nightly();
        assertThat(comparisons()).isEqualTo(before);
        assertThat(differences.last().orElseThrow().leftOut()).isNotEmpty();

        Differences.BodyDay day = new Differences.BodyDay("KA-AKL", LocalDate.now(playground.clock).minusDays(400));
        differences.keep(new Differences.Compared(playground.clock.instant(), 5, List.of("Üks kutse andja 01.02.2026: register keeldus vastamast."), Set.of(day)));
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(31));
        nightly.nightly();
        assertThat(differences.last().orElseThrow()).satisfies(last -> {
            assertThat(last.days()).as("what was compared before and the day that was left out").isEqualTo(6);
            assertThat(last.leftOut()).containsExactly("Üks kutse andja 01.02.2026: register keeldus vastamast.");
            assertThat(last.again()).isEmpty();
        });
    }

    /** EHIS has taken the owner's code back: without it nothing can be said of the day, and nothing is. */
    @Test
    void a_day_with_a_code_that_nobody_knows_is_left_out() {
        String number = numbers().get(0);
        TestSimulator.editEntry(number, "INVALIDATE", null);
        found("INVALID_THERE", number, number);
        People forgetful = mock(People.class);
        new Reconciliation(new Entries(client), certificates, differences, reference, forgetful,
                new OneAtATime(database, "register_comparison"), playground.clock, 3, true).run();
        assertThat(differences.last().orElseThrow().leftOut()).anySatisfy(line -> assertThat(line).contains("isikukoodi ei ole teada", "Kutsekoda"));
        assertThat(differences.all(Integer.MAX_VALUE)).anySatisfy(one -> assertThat(one.ours()).hasValue(number));
        TestSimulator.editEntry(number, "VALIDATE", null);
        assertThat(found()).isEmpty();
    }

    @Test
    void while_another_node_compares_nobody_else_does() {
        long before = comparisons();
        new OneAtATime(database, "register_comparison").alone(() -> {
            assertThat(reconciliation.run()).singleElement().asString().contains("juba võrreldakse");
            return true;
        });
        assertThat(comparisons()).isEqualTo(before);
    }

    @Test
    void nothing_of_people_is_kept_or_shown_and_no_event_comes_of_it() {
        String number = numbers().get(0);
        long events = events();
        TestSimulator.editEntry(number, "INVALIDATE", null);
        found("INVALID_THERE", number, number);
        List<PersonId> all = certificates.of(exam.id()).stream().map(ExamCertificates.Row::person).toList();
        for (Identity one : people.forRegister(all).values()) {
            assertThat(page("koidu")).doesNotContain(one.lastName(), one.code().orElseThrow().value());
        }
        assertThat(Stream.of("register_difference", "register_comparison").map(table -> jdbc.sql(
                "select coalesce(string_agg(t::text, ' '), '') from " + table + " t").query(String.class).single()))
                .noneMatch(text -> people.forRegister(all).values().stream().anyMatch(one -> text.contains(one.code().orElseThrow().value())
                        || text.contains(one.lastName())));
        TestSimulator.editEntry(number, "VALIDATE", null);
        assertThat(found()).isEmpty();
        assertThat(events()).isEqualTo(events);
    }

    private long events() {
        return jdbc.sql("select count(*) from event").query(Long.class).single();
    }

    private long comparisons() {
        return jdbc.sql("select count(*) from register_comparison").query(Long.class).single();
    }
}
