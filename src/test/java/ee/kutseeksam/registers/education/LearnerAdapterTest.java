package ee.kutseeksam.registers.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.kutseeksam.DataRooms.MovableClock;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.Leave;
import ee.kutseeksam.exam.NominalTime;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.Schemas;
import ee.kutseeksam.registers.xroad.TestClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.w3c.dom.Element;

/** What is made of EHIS's two lists, and for how long. */
class LearnerAdapterTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String NS = "http://producers.ehis.xtee.riik.ee/producer/ehis";

    private final OddServer server = new OddServer();
    private final MovableClock clock = new MovableClock();
    private final Map<Identity, PersonId> known = new HashMap<>();
    private final List<String> learners = new ArrayList<>();
    private final List<String> candidates = new ArrayList<>();
    private String excuse = "";
    private LearnerAdapter adapter;

    @BeforeEach
    void world() {
        JdbcClient.create(DATABASE.asOwner()).sql("truncate ehis_snapshot, ehis_learner").update();
        People people = mock(People.class);
        when(people.identifyAll(any())).thenAnswer(call -> {
            Map<Identity, PersonId> ids = new HashMap<>();
            call.<Collection<Identity>>getArgument(0).forEach(one -> ids.put(one, known.computeIfAbsent(one, fresh -> new PersonId(UUID.randomUUID()))));
            return ids;
        });
        Issues issues = mock(Issues.class);
        when(issues.ofExam()).thenReturn("exam-1");
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE.asApp());
        Snapshots snapshots = new Snapshots(JdbcClient.create(transactions.getDataSource()), new JdbcTemplate(transactions.getDataSource()), people,
                transactions);
        adapter = new LearnerAdapter(TestClient.of(server.address(), new ArrayList<>()), snapshots, issues, clock, Duration.ofHours(12),
                Duration.ofHours(24));
        answering();
    }

    private void answering() {
        server.does((exchange, asked) -> {
            Element question = Schemas.payload(asked);
            boolean first = Schemas.text(question, "algus").isEmpty() || Schemas.text(question, "algus").equals("0");
            String message = OddServer.echo(asked, question.getLocalName().equals("eksamihaldusOppurid")
                    ? "<e:eksamihaldusOppuridResponse xmlns:e=\"" + NS + "\">" + excuse + (first ? String.join("", learners) : "") + "</e:eksamihaldusOppuridResponse>"
                    : "<e:oppuridKutseeksamiksResponse xmlns:e=\"" + NS + "\"><oppurid>" + String.join("", candidates) + "</oppurid></e:oppuridKutseeksamiksResponse>");
            OddServer.send(exchange, 200, message);
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String learner(String code, String last, String curriculum, String status, String end, String leave) {
        return ("<oppur><isikukood>%s</isikukood><eesnimi>Mari</eesnimi><perenimi>%s</perenimi><koolId>51</koolId><oppekavaKood>%s</oppekavaKood>"
                + "<oppekavaNimetus>Kondiiter</oppekavaNimetus><kursus>3</kursus><nomOppeajaLoppKp>%s</nomOppeajaLoppKp><staatus>%s</staatus>"
                + "<finAllikas>RE</finAllikas>%s</oppur>").formatted(code, last, curriculum, end, status, leave);
    }

    private static String candidate(String code, String last, String curriculum, String funding) {
        return ("<oppur><isikId>1</isikId><isikukood>%s</isikukood><perenimi>%s</perenimi><eesnimi>Mari</eesnimi><sugu>N</sugu><oppekavaKood>%s</oppekavaKood>"
                + "<kursus>3</kursus><oppuriRahastamiseAllikaKood>%s</oppuriRahastamiseAllikaKood><oasEhisKood>51</oasEhisKood></oppur>")
                .formatted(code, last, curriculum, funding);
    }

    @Test
    void the_two_lists_are_one_and_every_study_place_comes_once() {
        learners.add(learner("60402019147", "Õun", "1001", "Õpib", "2026-06-30", "<akadPuhkus><algusKp>2025-01-01</algusKp><tegelikLoppKp>2025-02-01</tegelikLoppKp></akadPuhkus>"));
        learners.add(learner("60402019147", "Õun", "1001", "Õpib", "2027-06-30", ""));
        learners.add(learner("60402019147", "Õun", "1002", "Õpib", "2026-06-30", ""));
        learners.add(learner("60402019020", "Kask", "1001", "Lõpetanud", "2025-06-30", ""));
        candidates.add(candidate("60402019147", "Õun", "1001", "Z"));
        candidates.add(candidate("01.02.2004", "Tamm", "1001", "R"));
        assertThat(adapter.learners("51", "1001")).extracting(Learner::course, Learner::nominalTime, Learner::fundingCode, Learner::hasCode)
                .containsExactly(tuple(3, NominalTime.endingOn(LocalDate.of(2026, 6, 30),
                                new Leave(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1))), "Z", true),
                        tuple(3, NominalTime.UNKNOWN, "R", false));
        assertThat(adapter.learners("51", "1002")).hasSize(1);
        assertThat(known.keySet()).extracting(Identity::birthDate).contains(LocalDate.of(2004, 2, 1));
    }

    @Test
    void who_cannot_be_told_or_belongs_to_another_school_is_left_out() {
        candidates.add(candidate("60402019148", "Vale", "1001", "R"));
        candidates.add(candidate("31.02.2004", "Vale", "1001", "R"));
        candidates.add(candidate("60402019147", "Muu", "1001", "R").replace("<oasEhisKood>51", "<oasEhisKood>52"));
        candidates.add(candidate("60402019147", "Nil", "1001", "R").replace("<isikukood>60402019147</isikukood>",
                "<isikukood xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"));
        assertThat(adapter.learners("51", "1001")).isEmpty();
        assertThat(known).isEmpty();
    }

    @Test
    void a_wrong_date_spoils_the_whole_answer_and_keeps_the_last_one() {
        candidates.add(candidate("60402019147", "Õun", "1001", "R"));
        assertThat(adapter.learners("51", "1001")).hasSize(1);
        clock.forward(Duration.ofHours(13));
        learners.add(learner("60402019020", "Kask", "1001", "Õpib", "2026-02-31", ""));
        assertThat(adapter.learners("51", "1001")).hasSize(1);
        assertThat(adapter.asOf("51")).hasValue(clock.instant().minus(Duration.ofHours(13)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<kokku>2</kokku>", "<teade>Andmeid uuendatakse</teade>", "<teade>Andmeid uuendatakse</teade><kokku>7</kokku>"})
    void an_answer_that_is_not_whole_keeps_the_last_one(String said) {
        learners.add(learner("60402019147", "Õun", "1001", "Õpib", "2026-06-30", ""));
        assertThat(adapter.learners("51", "1001")).hasSize(1);
        clock.forward(Duration.ofHours(13));
        learners.clear();
        excuse = said;
        assertThat(adapter.learners("51", "1001")).hasSize(1);
        excuse = "<teade>Õppureid ei ole</teade><kokku>0</kokku>";
        assertThat(adapter.learners("51", "1001")).isEmpty();
    }

    @Test
    void a_fresh_answer_is_not_asked_again_and_an_old_one_is_good_for_a_day_while_ehis_is_away() {
        candidates.add(candidate("60402019147", "Õun", "1001", "R"));
        adapter.learners("51", "1001");
        adapter.learners("51", "1001");
        assertThat(server.asked()).hasSize(2);
        server.answers(200, OddServer.fault("server.clientproxy.network_error", ""));
        clock.forward(Duration.ofHours(13));
        assertThat(adapter.learners("51", "1001")).hasSize(1);
        clock.forward(Duration.ofHours(12));
        assertThatThrownBy(() -> adapter.learners("51", "1001")).isInstanceOf(RegisterAway.class);
        candidates.clear();
        candidates.add(candidate("60402019020", "Kask", "1001", "R"));
        answering();
        assertThat(adapter.learners("51", "1001")).extracting(Learner::person).doesNotContainAnyElementsOf(List.of(
                known.entrySet().stream().filter(one -> one.getKey().lastName().equals("Õun")).findFirst().orElseThrow().getValue()));
    }

    @Test
    void ten_thousand_learners_are_taken_in() {
        for (int i = 0; i < 10_000; i++) {
            candidates.add(candidate("%d.%d.%d".formatted(1 + i % 28, 1 + i / 28 % 12, 1990 + i / 336), "Tamm" + i, "1001", "R"));
        }
        assertThat(adapter.learners("51", "1001")).hasSize(10_000);
    }
}
