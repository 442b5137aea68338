package ee.kutseeksam.registers.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.benmanes.caffeine.cache.Caffeine;
import ee.kutseeksam.exam.PopulationRegister.DoesNotAnswer;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.Outcome;
import ee.kutseeksam.registers.xroad.Schemas;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both services of the register say of a person, and for how long it is believed. */
class PopulationAdapterTest {

    private static final String CODE = "60402019147";
    private static final PersonId WHO = new PersonId(UUID.randomUUID());

    private final OddServer server = new OddServer();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final People people = mock(People.class);
    private final Issues issues = mock(Issues.class);
    private final AtomicLong days = new AtomicLong();
    private final XRoadClient client = TestClient.of(server.address(), outcomes);

    @BeforeEach
    void known() {
        when(issues.ofExam()).thenReturn("exam-1");
        is("Mari-Liis", "Õun");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void is(String first, String last) {
        when(people.forRegister(any())).thenReturn(Map.of(WHO, Identity.of(new PersonalCode(CODE), first, last)));
    }

    private PopulationAdapter adapter(PopulationService service) {
        return new PopulationAdapter(new Standings(service, people, issues), people, Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(30))
                .ticker(() -> Duration.ofDays(days.get()).toNanos()).build());
    }

    private PopulationAdapter soap() {
        return adapter(new Rr434(client));
    }

    private static String isik(String code, String first, String last, String status, String died) {
        return ("<Isik><Isik.Isikukood>%s</Isik.Isikukood><Isik.Eesnimi>%s</Isik.Eesnimi><Isik.Perenimi>%s</Isik.Perenimi><Isik.IsStaatus>%s</Isik.IsStaatus>"
                + "<Isik.IsKirjeStaatus>K</Isik.IsKirjeStaatus>%s</Isik>").formatted(code, first, last, status,
                died.isEmpty() ? "" : "<Isik.Surmaaeg>" + died + "</Isik.Surmaaeg>");
    }

    private static String answer(String people) {
        return "<p:RR434Response xmlns:p=\"http://rr.x-road.eu/producer\"><response><Veakood>0</Veakood><Isikud>" + people
                + "</Isikud></response></p:RR434Response>";
    }

    private Verification ask(PopulationAdapter adapter) {
        return adapter.verify(List.of(WHO)).get(WHO);
    }

    @ParameterizedTest
    @CsvSource({"MARI-LIIS,ÕUN,E,'',MATCH", "Mari-Liis,Oun,ELUS,'',MATCH", "Mari-Liis,O\u0303un,E,'',MATCH", "Mari,Õun,E,'',NAME_DIFFERS",
            "Mari-Liis,Õun,S,'',DECEASED", "Mari-Liis,Õun,E,01.02.2026,DECEASED", "Mari-Liis,Õun,P,'',DATA_MISSING",
            "Mari-Liis,Õun,M,'',DATA_MISSING", "Mari-Liis,'',E,'',DATA_MISSING"})
    void a_person_is_compared_by_status_and_by_name_however_it_is_spelt(String first, String last, String status, String died, Verification expected) {
        server.echoes(answer(isik(CODE, first, last, status, died)));
        assertThat(ask(soap())).isEqualTo(expected);
        var question = Schemas.payload(server.asked().get(0));
        assertThat(Schemas.text(question, "Isikukood")).isEqualTo(CODE);
        assertThat(Schemas.text(question, "Eesnimi")).isEmpty();
    }

    @Test
    void a_differing_name_is_left_as_a_proposal_but_not_when_asked_for_a_certificate() {
        server.echoes(answer(isik(CODE, "Mari-Liis", "Pihlakas", "E", "")));
        assertThat(new Standings(new Rr434(client), people, issues).of(WHO)).isEqualTo(new Standing(Verification.NAME_DIFFERS, "Mari-Liis", "Pihlakas"));
        verify(people, never()).proposeName(any(), any(), any());
        ask(soap());
        verify(people).proposeName(WHO, "Mari-Liis", "Pihlakas");
    }

    @Test
    void nobody_is_found_by_an_empty_answer_or_an_error_of_the_register() {
        server.echoes(answer(""));
        assertThat(ask(soap())).isEqualTo(Verification.NOT_FOUND);
        server.echoes("<p:RR434Response xmlns:p=\"http://rr.x-road.eu/producer\"><response><Veakood>7</Veakood><Veatekst>ei leitud</Veatekst></response></p:RR434Response>");
        assertThat(ask(soap())).isEqualTo(Verification.NOT_FOUND);
        server.answers(500, OddServer.fault("soap:Server", "Isikut ei leitud"));
        assertThat(ask(soap())).as("a fault that says so").isEqualTo(Verification.NOT_FOUND);
    }

    @Test
    void an_answer_about_somebody_else_is_no_answer() {
        server.echoes(answer(isik("60402019020", "Mari-Liis", "Õun", "E", "")));
        assertThatThrownBy(() -> ask(soap())).isInstanceOf(DoesNotAnswer.class).hasStackTraceContaining("OTHER_PERSON")
                .hasMessageNotContaining("60402019020");
    }

    @Test
    void who_has_no_code_is_asked_by_birth_date_and_name() {
        when(people.forRegister(any())).thenReturn(Map.of(WHO, Identity.withoutCode(LocalDate.of(2004, 2, 1), "Mari-Liis", "Õun", "EHIS 51")));
        server.echoes(answer(isik(CODE, "Mari-Liis", "Õun", "E", "")));
        assertThat(ask(soap())).isEqualTo(Verification.MATCH);
        var question = Schemas.payload(server.asked().get(0));
        assertThat(Schemas.text(question, "Synniaeg")).isEqualTo("01.02.2004");
        server.echoes(answer(isik(CODE, "Mari-Liis", "Õun", "E", "") + isik("60402019020", "Mari-Liis", "Õun", "E", "")));
        assertThat(ask(soap())).isEqualTo(Verification.NOT_FOUND);
    }

    @Test
    void a_match_holds_for_a_while_and_for_the_same_name_only_and_nothing_else_does() {
        PopulationAdapter adapter = soap();
        server.echoes(answer(isik(CODE, "Mari-Liis", "Õun", "P", "")));
        ask(adapter);
        server.echoes(answer(isik(CODE, "Mari-Liis", "Õun", "E", "")));
        assertThat(ask(adapter)).isEqualTo(Verification.MATCH);
        assertThat(ask(adapter)).isEqualTo(Verification.MATCH);
        assertThat(server.asked()).hasSize(2);
        assertThat(new Standings(new Rr434(client), people, issues).of(WHO).verification()).isEqualTo(Verification.MATCH);
        assertThat(server.asked()).hasSize(3);
        is("Mari-Liis", "Kask");
        assertThat(ask(adapter)).isEqualTo(Verification.NAME_DIFFERS);
        is("Mari-Liis", "Õun");
        ask(adapter);
        days.set(31);
        ask(adapter);
        assertThat(server.asked()).hasSize(6);
    }

    @Test
    void while_the_register_is_away_it_does_not_answer_and_a_wrong_agreement_is_not_taken_for_that() {
        server.answers(200, OddServer.fault("server.serverproxy.service_failed.io_error", "Read timed out"));
        assertThatThrownBy(() -> ask(soap())).isInstanceOf(DoesNotAnswer.class);
        server.answers(500, OddServer.fault("soap:V10580", ""));
        assertThatThrownBy(() -> ask(soap())).isInstanceOf(XRoadFailure.Configuration.class);
        assertThat(outcomes).containsExactly(Outcome.TEMPORARY, Outcome.CONFIGURATION);
    }

    @Test
    void the_newer_service_says_the_same_and_is_told_which_fields_are_wanted() {
        PopulationService service = new DomesticDataExchange(client, "domesticDataExchange/v1/isikud");
        PopulationAdapter rest = adapter(service);
        Standings standings = new Standings(service, people, issues);
        rest("[{\"isikukood\":\"" + CODE + "\",\"eesnimi\":\"MARI-LIIS\",\"perekonnanimi\":\"ÕUN\",\"isikuStaatus\":{\"kood\":\"ISIKU_STAATUS\",\"elemendiKood\":\"E\",\"nimetus\":\"ELUS\"},\"muu\":1}]");
        assertThat(ask(rest)).isEqualTo(Verification.MATCH);
        assertThat(server.asked().get(0)).contains("\"isikukoodid\":[\"" + CODE + "\"]", "IsikuStaatus").doesNotContain("Aadress");
        rest("[]");
        assertThat(standings.of(WHO).verification()).isEqualTo(Verification.NOT_FOUND);
        rest("[{\"isikukood\":");
        assertThatThrownBy(() -> standings.of(WHO)).isInstanceOf(DoesNotAnswer.class);
        server.does((exchange, asked) -> {
            exchange.getResponseHeaders().set("X-Road-Error", "server.serverproxy.access_denied");
            OddServer.send(exchange, 500, "{\"type\":\"server.serverproxy.access_denied\"}");
        });
        assertThatThrownBy(() -> standings.of(WHO)).isInstanceOf(XRoadFailure.Configuration.class);
        assertThat(outcomes).endsWith(Outcome.TEMPORARY, Outcome.CONFIGURATION);
    }

    private void rest(String json) {
        server.does((exchange, asked) -> {
            assertThat(exchange.getRequestURI().getPath()).isEqualTo("/r1/ee-dev/GOV/70008440/rr/domesticDataExchange/v1/isikud");
            assertThat(exchange.getRequestHeaders().getFirst("X-Road-UserId")).isEqualTo("EE48212080019");
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Road-Id", exchange.getRequestHeaders().getFirst("X-Road-Id"));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }
}
