package ee.kutseeksam.registers.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.registers.xroad.XRoadFailure.Configuration;
import ee.kutseeksam.registers.xroad.XRoadFailure.OutcomeUnknown;
import ee.kutseeksam.registers.xroad.XRoadFailure.Temporary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.oxm.jaxb.Jaxb2Marshaller;
import org.springframework.util.unit.DataSize;

/** What the client sends, and what it makes of every answer that is none. */
class XRoadClientTest {

    private static final String NS = "http://rr.x-road.eu/producer";
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Service READ = Service.reading(Register.POPULATION, "RR434", "v1", PATIENCE);
    private static final Service WRITE = Service.writing(Register.CERTIFICATES, "lisamine", "v1", PATIENCE);
    private static final String ANSWER = "<p:RR434Response xmlns:p=\"" + NS + "\"><nimi>Mari</nimi></p:RR434Response>";
    private static final PersonId OFFICIAL = new PersonId(UUID.randomUUID());

    @XmlRootElement(name = "RR434", namespace = NS)
    static class Question {
        @XmlElement public String Isikukood = "60001019906";
    }

    @XmlRootElement(name = "RR434Response", namespace = NS)
    static class Answer {
        @XmlElement public String nimi;
    }

    private record Kept(UUID id, Outcome outcome, String fault, String detail, boolean asked, boolean answered) { }

    private final OddServer server = new OddServer();
    private final List<Kept> kept = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final XRoadClient client = client(server.address());

    private XRoadClient client(URI address) {
        ExchangeLog log = mock(ExchangeLog.class);
        doAnswer(call -> {
            Attempt attempt = call.getArgument(0);
            return kept.add(new Kept(attempt.id, call.getArgument(1), attempt.fault(), attempt.faultDetail(),
                    attempt.askedHash() != null, attempt.answeredHash() != null));
        }).when(log).keep(any(), any(), anyLong());
        XRoadSettings settings = new XRoadSettings(address, "ee-dev/NGO/90006414/eksamihaldus", "", "avalik", "", Duration.ofSeconds(1),
                DataSize.ofKilobytes(64), Duration.ofSeconds(75), 2, Duration.ofMillis(300), Map.of(Register.POPULATION, "ee-dev/GOV/70008440/rr",
                Register.CERTIFICATES, "ee-dev/NGO/90006414/kutseregister"));
        Jaxb2Marshaller types = new Jaxb2Marshaller();
        types.setClassesToBeBound(Question.class, Answer.class);
        return new XRoadClient(settings, new ServerLine(settings, null),
                types, TestClient.unlimited(), log, () -> new Official(Optional.of(OFFICIAL), "EE48212080019"), meters, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer read() {
        return client.ask(READ, new Question(), Answer.class, "exam/1");
    }

    private Answer write() {
        return client.ask(WRITE, new Question(), Answer.class, "certificate/1");
    }

    @Test
    void a_question_carries_every_header_in_its_order_and_a_new_id_at_each_attempt() {
        server.echoes(ANSWER);
        assertThat(read().nimi).isEqualTo("Mari");
        read();
        assertThat(server.asked()).hasSize(2).allSatisfy(message -> assertThat(message)
                .containsPattern("(?s)<xrd:client id:objectType=\"SUBSYSTEM\"><id:xRoadInstance>ee-dev</id:xRoadInstance><id:memberClass>NGO</id:memberClass>"
                        + "<id:memberCode>90006414</id:memberCode><id:subsystemCode>eksamihaldus</id:subsystemCode></xrd:client>"
                        + "<xrd:service id:objectType=\"SERVICE\">.*<id:subsystemCode>rr</id:subsystemCode><id:serviceCode>RR434</id:serviceCode>"
                        + "<id:serviceVersion>v1</id:serviceVersion></xrd:service><xrd:userId>EE48212080019</xrd:userId><xrd:id>[0-9a-f-]{36}</xrd:id>"
                        + "<xrd:issue>exam/1</xrd:issue><xrd:protocolVersion>4.0</xrd:protocolVersion>"));
        assertThat(kept).extracting(Kept::outcome).containsExactly(Outcome.ANSWERED, Outcome.ANSWERED);
        assertThat(kept).extracting(Kept::id).doesNotHaveDuplicates();
        assertThat(kept).allMatch(Kept::asked).allMatch(Kept::answered);
        assertThat(meters.timer("xtee.exchange", "register", "POPULATION", "service", "RR434.v1", "outcome", "ANSWERED").count()).isEqualTo(2);
    }

    @ParameterizedTest(name = "HTTP {0}, {1}")
    @CsvSource({"200, Server.ServerProxy.AccessDenied", "500, Server.ServerProxy.AccessDenied",
            "200, server.serverproxy.access_denied", "500, server.serverproxy.access_denied"})
    void a_fault_is_understood_at_either_status_and_in_either_spelling(int status, String code) {
        server.answers(status, OddServer.fault(code, "Request is not allowed: 60001019906"));
        assertThatThrownBy(this::read).isInstanceOf(Configuration.class).hasMessageContaining(code).hasMessageNotContaining("60001019906");
        assertThat(kept).singleElement().isEqualTo(new Kept(kept.get(0).id(), Outcome.CONFIGURATION, code,
                "1f0c6a0e-2222-4444-8888-0123456789ab", true, true));
    }

    @Test
    void neither_a_failure_nor_what_is_kept_of_it_holds_a_personal_code_that_came_as_a_code() {
        server.answers(500, OddServer.fault("Isik.60001019906", "").replace("1f0c6a0e-2222-4444-8888-0123456789ab", "60001019906"));
        assertThatThrownBy(this::read).isInstanceOf(Temporary.class).hasMessageContaining("UNREADABLE").hasMessageNotContaining("60001019906");
        assertThat(kept).singleElement().isEqualTo(new Kept(kept.get(0).id(), Outcome.TEMPORARY, "UNREADABLE", "", true, true));
        assertThat(new WrongAnswer(READ, "EE60001019906")).hasMessageEndingWith("UNREADABLE");
    }

    @Test
    void a_line_that_broke_inside_tls_may_have_carried_a_write_and_only_a_refused_handshake_is_a_wrong_setting() {
        Attempt attempt = new Attempt(WRITE, "certificate/1", new Official(Optional.of(OFFICIAL), "EE48212080019"), Clock.systemUTC().instant());
        assertThat(Causes.of(attempt, new IllegalStateException(new SSLException("Connection reset")))).isInstanceOf(OutcomeUnknown.class);
        assertThat(Causes.of(attempt, new IllegalStateException(new SSLHandshakeException("unknown_ca")))).isInstanceOf(Configuration.class);
        assertThat(Causes.of(attempt, new IllegalStateException(new SSLPeerUnverifiedException("other name")))).isInstanceOf(Configuration.class);
    }

    @Test
    void what_is_no_answer_leaves_a_read_to_be_repeated_and_a_writes_outcome_unknown() {
        String whole = "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Body>" + ANSWER
                + "</SOAP-ENV:Body></SOAP-ENV:Envelope>";
        List<Consumer<OddServer>> oddities = List.of(
                odd -> odd.answers(502, "<html><body>Bad Gateway</body></html>"),
                odd -> odd.answers(200, "<html><body>hooldus</body></html>"),
                odd -> odd.answers(200, whole.substring(0, whole.length() - 30)),
                odd -> odd.answers(200, "\u0000\u0001 rämps"),
                odd -> odd.answers(200, ""),
                odd -> odd.answers(200, whole),
                odd -> odd.does((exchange, asked) -> OddServer.send(exchange, 200,
                        OddServer.echo(asked.replaceAll("<xrd:id>.*</xrd:id>", "<xrd:id>" + UUID.randomUUID() + "</xrd:id>"), ANSWER))),
                odd -> odd.does((exchange, asked) -> OddServer.send(exchange, 200,
                        OddServer.echo(asked.replace("EE48212080019", "EE37605030299"), ANSWER))),
                odd -> odd.does((exchange, asked) -> OddServer.send(exchange, 200,
                        OddServer.echo(asked.replace("<xrd:issue>", "<xrd:issue>muu</xrd:issue><xrd:issue>"), ANSWER))),
                odd -> odd.echoes("<p:RR999Response xmlns:p=\"" + NS + "\"/>"),
                odd -> odd.echoes(ANSWER.replace("Mari", "x".repeat(70_000))),
                odd -> odd.does((exchange, asked) -> OddServer.send(exchange, 200, "<!DOCTYPE a [<!ENTITY b \"c\">]>" + OddServer.echo(asked, ANSWER))),
                odd -> odd.does((exchange, asked) -> OddServer.send(exchange, 200,
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + OddServer.echo(asked, ANSWER.replace("Mari", "&b;")))),
                odd -> odd.does((exchange, asked) -> exchange.getResponseBody().close()));
        for (Consumer<OddServer> oddity : oddities) {
            OddServer odd = new OddServer();
            try (odd) {
                oddity.accept(odd);
                XRoadClient asking = client(odd.address());
                assertThatThrownBy(() -> asking.ask(READ, new Question(), Answer.class, "exam/1")).isInstanceOf(Temporary.class);
                assertThatThrownBy(() -> asking.ask(WRITE, new Question(), Answer.class, "exam/1")).isInstanceOf(OutcomeUnknown.class);
            }
        }
        assertThat(kept).hasSize(2 * oddities.size()).noneMatch(one -> one.fault().isEmpty());
    }

    @Test
    void who_refuses_to_pass_a_message_on_needs_an_operator() {
        server.answers(404, "Not Found");
        assertThatThrownBy(this::write).isInstanceOf(Configuration.class);
    }

    @Test
    void a_write_that_never_left_is_known_not_to_have_been_done() {
        URI nobody = server.address();
        server.close();
        assertThatThrownBy(() -> client(nobody).ask(WRITE, new Question(), Answer.class, "certificate/1")).isInstanceOf(Temporary.class);
        assertThat(kept).extracting(Kept::fault).containsExactly("NO_CONNECTION");
    }

    @Test
    void an_answer_that_drips_is_given_up_at_the_deadline() {
        server.does((exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (byte one : OddServer.echo(asked, ANSWER).getBytes(StandardCharsets.UTF_8)) {
                    out.write(one);
                    out.flush();
                    Thread.sleep(200);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long from = System.nanoTime();
        assertThatThrownBy(this::write).isInstanceOf(OutcomeUnknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isBetween(PATIENCE.minusMillis(200), PATIENCE.plusSeconds(2));
    }

    @Test
    void a_register_that_fails_again_and_again_gets_a_rest_and_is_tried_again_afterwards() throws InterruptedException {
        server.answers(200, OddServer.fault("Server.ServerProxy.ServiceFailed.NetworkError", ""));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::read).isInstanceOf(Temporary.class);
        }
        assertThatThrownBy(this::read).isInstanceOf(Temporary.class).hasMessageContaining("RESTING");
        assertThat(client.isResting(Register.POPULATION)).isTrue();
        assertThat(server.asked()).hasSize(5);
        server.echoes(ANSWER);
        assertThat(write().nimi).isEqualTo("Mari");
        Thread.sleep(350);
        assertThat(read().nimi).isEqualTo("Mari");
        assertThat(client.isResting(Register.POPULATION)).isFalse();
    }
}
