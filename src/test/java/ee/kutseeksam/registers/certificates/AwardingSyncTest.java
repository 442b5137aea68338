package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.AwardingImport;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.Outcome;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.Schemas;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the certificate register has is compared once a night, by one at a time, in nobody's transaction, and as a whole or not at all. */
class AwardingSyncTest {

    private static final int ASKED = 16;
    private static final String ONE_MORE = """
            {"standards": [{"registerId": 10982783, "validTo": "2028-10-19"}]}""";

    private final List<Outcome> outcomes = new ArrayList<>();
    private DataRooms rooms;
    private ReferenceData reference;
    private AwardingSync sync;
    private SyncLog log;

    @BeforeEach
    void open() throws IOException {
        TestSimulator.resetXtee();
        rooms = DataRooms.openFresh();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        reference = rooms.get(ReferenceData.class);
        log = new SyncLog(rooms.app(), rooms.get(DataSource.class));
        sync = asking(URI.create(TestSimulator.securityServer()));
    }

    private AwardingSync asking(URI server) {
        return new AwardingSync(TestClient.of(server, outcomes, Duration.ofSeconds(30)), reference, rooms.get(AwardingImport.class), log, rooms.get(Clock.class));
    }

    @AfterEach
    void close() {
        TestSimulator.resetXtee();
        rooms.close();
    }

    private LocalDate validTo() {
        return reference.standard(10982783).orElseThrow().validTo();
    }

    @Test
    void the_simulated_register_says_what_the_reference_file_says() {
        assertThat(sync.run()).containsExactly("Kutseregister: muudatusi 0, hoiatusi 0");
        assertThat(outcomes).hasSize(ASKED).containsOnly(Outcome.ANSWERED);
        assertThat(log.last(Register.CERTIFICATES).orElseThrow().lines()).hasSize(1);
        assertThat(log.last(Register.EDUCATION)).isEmpty();
    }

    @Test
    void one_night_is_compared_once_and_a_reference_file_that_came_in_since_is_compared_with_at_once() throws IOException {
        sync.nightly();
        sync.nightly();
        assertThat(outcomes).hasSize(ASKED);
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofMinutes(1));
        rooms.get(ReferenceImport.class).runOnce(DataRooms.sampleData());
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofMinutes(1));
        sync.nightly();
        assertThat(outcomes).hasSize(2 * ASKED);
        rooms.get(ReferenceImport.class).runOnce(DataRooms.sampleData());
        sync.nightly();
        assertThat(outcomes).as("the same file again").hasSize(2 * ASKED);
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofDays(1));
        sync.nightly();
        assertThat(outcomes).hasSize(3 * ASKED);
    }

    @Test
    void what_the_register_has_changed_since_counts_and_a_restart_does_not_take_it_back() throws IOException {
        rooms.get(ReferenceImport.class).runOnce(DataRooms.sampleData());
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofMinutes(1));
        sync.run();
        TestSimulator.registersSay(ONE_MORE);
        assertThat(sync.run()).contains("Kutsestandard 10982783 (Mootorsõidukitehnik, tase 4): kehtivuse lõpp „19.10.2026“ asemel „19.10.2028“");
        assertThat(validTo()).isEqualTo(LocalDate.of(2028, 10, 19));
        rooms.get(ReferenceImport.class).runOnce(DataRooms.sampleData());
        assertThat(validTo()).isEqualTo(LocalDate.of(2028, 10, 19));
    }

    /** The register told of its change long ago, and is not asked since yesterday alone. */
    @Test
    void another_reference_file_takes_nothing_back_for_longer_than_until_the_next_comparison() throws IOException {
        TestSimulator.registersSay(ONE_MORE);
        sync.run();
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofDays(2000));
        sync.run();
        rooms.get(DataRooms.MovableClock.class).forward(Duration.ofMinutes(1));
        rooms.get(ReferenceImport.class).runOnce(new SequenceInputStream(DataRooms.sampleData(), new ByteArrayInputStream(" ".getBytes(StandardCharsets.UTF_8))));
        assertThat(validTo()).isEqualTo(LocalDate.of(2026, 10, 19));
        sync.run();
        assertThat(validTo()).isEqualTo(LocalDate.of(2028, 10, 19));
    }

    @Test
    void while_somebody_else_is_at_it_nothing_is_asked_and_ehis_may_be() throws SQLException {
        try (Connection other = rooms.get(DataSource.class).getConnection(); var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('register_sync CERTIFICATES'))");
            assertThat(sync.run()).singleElement().asString().contains("juba võrreldakse");
            sync.nightly();
            assertThat(log.alone(Register.EDUCATION, () -> true)).contains(true);
        }
        assertThat(outcomes).isEmpty();
        assertThat(sync.run()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_502", "SOAP_FAULT", "DROPPED", "TRUNCATED", "GARBLED", "WRONG_ECHO", "UNKNOWN_ELEMENT", "BOMB"})
    void one_body_without_an_answer_and_nothing_is_changed_until_the_next_look(String kind) {
        TestSimulator.registersSay(ONE_MORE);
        TestSimulator.xteeFaultOnce(kind, "kutseAndjaInfo", "KA-LEIB");
        assertThatThrownBy(sync::run).isInstanceOf(XRoadFailure.class);
        assertThat(validTo()).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(log.last(Register.CERTIFICATES)).isEmpty();
        sync.nightly();
        assertThat(validTo()).isEqualTo(LocalDate.of(2028, 10, 19));
    }

    @Test
    void a_day_that_is_none_in_a_standard_is_no_answer() {
        TestSimulator.registersSay(ONE_MORE);
        TestSimulator.xteeFault("WRONG_DATE", "muutunudKutsestandardid");
        assertThatThrownBy(sync::run).isInstanceOf(XRoadFailure.class);
        assertThat(validTo()).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void a_register_that_refuses_the_list_of_standards_leaves_all_as_it_was_and_the_night_tries_again() {
        TestSimulator.registersSay(ONE_MORE);
        TestSimulator.xteeFault("REFUSED", "muutunudKutsestandardid");
        assertThatThrownBy(sync::run).isInstanceOf(WrongAnswer.class);
        sync.nightly();
        assertThat(log.last(Register.CERTIFICATES)).isEmpty();
        TestSimulator.mendXtee();
        sync.nightly();
        assertThat(validTo()).isEqualTo(LocalDate.of(2028, 10, 19));
    }

    @Test
    void a_body_that_is_refused_is_told_and_the_others_go_on() {
        AwardingBody before = reference.awardingBody("KA-LEIB").orElseThrow();
        TestSimulator.registersSay("""
                {"standards": [{"registerId": 10982783, "validTo": "2028-10-19"}], "awardingBodies": [{"code": "KA-LEIB", "qualifications": ["Keevitaja, tase 3"]}]}""");
        TestSimulator.xteeFaultOnce("REFUSED", "kutseAndjaInfo", "KA-LEIB");
        assertThat(sync.run()).anyMatch(line -> line.startsWith("Kutse andja KA-LEIB: kutseregister keeldus vastamast (asutus)"));
        assertThat(reference.awardingBody("KA-LEIB")).contains(before);
        assertThat(validTo()).isEqualTo(LocalDate.of(2028, 10, 19));
        sync.run();
        assertThat(reference.awardingBody("KA-LEIB").orElseThrow().standards()).isNotEmpty().doesNotContainAnyElementsOf(before.standards());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DUPLICATE_ROWS", "OTHER_ORDER"})
    void rows_twice_or_turned_round_are_the_same(String kind) {
        TestSimulator.xteeFault(kind, "kutseregister");
        assertThat(sync.run()).containsExactly("Kutseregister: muudatusi 0, hoiatusi 0");
    }

    @Test
    void what_is_missing_from_an_answer_is_told_and_replaces_nothing() {
        List<AwardingBody> before = reference.awardingBodies();
        TestSimulator.xteeFault("MISSING_ELEMENT", "kutseAndjaInfo");
        assertThat(sync.run()).filteredOn(line -> line.contains("ei ole kutse andjat")).hasSize(before.size());
        assertThat(reference.awardingBodies()).isEqualTo(before);
    }

    @Test
    void the_register_is_asked_by_its_schemas_while_no_transaction_is_open() {
        try (OddServer server = new OddServer()) {
            List<Long> open = new ArrayList<>();
            server.does((exchange, asked) -> {
                open.add(rooms.owner().sql("select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'")
                        .query(Long.class).single());
                boolean standards = asked.contains("muutunudKutsestandardidParing");
                String name = standards ? "muutunudKutsestandardidVastus" : "kutseAndjaInfoVastus";
                OddServer.send(exchange, 200, OddServer.echo(asked, "<%s xmlns=\"http://producers.kutseregister.xtee.riik.ee/producer/kutseregister\">%s</%s>"
                        .formatted(name, standards ? "" : "<vigadearv>1</vigadearv><vead><viga><element>asutus</element><teade>Mari ei tohi</teade></viga></vead>", name)));
            });
            assertThat(asking(server.address()).run()).hasSize(ASKED).noneMatch(line -> line.contains("Mari"));
            assertThat(open).hasSize(ASKED).containsOnly(0L);
            assertThat(Schemas.text(Schemas.payload(server.asked().get(0)), "alates")).isEqualTo("2000-01-01T00:00:00+02:00");
            assertThat(Schemas.text(Schemas.payload(server.asked().get(1)), "asutus")).startsWith("KA-");
            asking(server.address()).run();
            assertThat(Schemas.text(Schemas.payload(server.asked().get(ASKED)), "alates")).as("a day before the last").startsWith("2026-03-01T08:00:00");
        }
    }
}
