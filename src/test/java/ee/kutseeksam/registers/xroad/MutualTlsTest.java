package ee.kutseeksam.registers.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.database.StartRefused;
import ee.kutseeksam.demo.SimulatorProcess;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedParing;
import ee.xtee.wire.kutseregister.KutseAndjaTunnistusedVastus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The line to a security server that asks for our certificate, with certificates made here, by the TLS versions that servers speak. */
class MutualTlsTest {

    private static final Service SOAP = Service.reading(Register.CERTIFICATES, "kutseAndjaTunnistused", "v1", Duration.ofSeconds(5));
    private static final Service WRITE = Service.writing(Register.CERTIFICATES, "kutseAndjaTunnistused", "v1", Duration.ofSeconds(5));
    private static final Service REST = Service.reading(Register.POPULATION, "domesticDataExchange", "", Duration.ofSeconds(5));
    private static final List<SimulatorProcess> RUNNING = new ArrayList<>();
    private static final List<Integer> SECURE = new ArrayList<>();

    @TempDir static Path folder;
    private static TestKeys keys;

    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeAll
    static void start() {
        keys = new TestKeys(folder).make("server").make("ours").make("renewed").make("strange").make("elsewhere", "elsewhere", "san=dns:elsewhere.example")
                .make("impostor", "renewed", "san=dns:localhost");
        Path trusted = keys.trusting("ours", "renewed");
        for (String protocols : List.of("TLSv1.2", "TLSv1.2,TLSv1.3")) {
            int secure = TestSimulator.freePort();
            var simulator = new SimulatorProcess("ee.simulator.Main", TestSimulator.classPath(), TestSimulator.freePort(), folder.resolve(protocols),
                    "--tls-port=" + secure, "--keystore=" + keys.store("server"), "--truststore=" + trusted, "--password=" + TestKeys.PASSWORD,
                    "--tls-protocols=" + protocols);
            RUNNING.add(simulator);
            SECURE.add(secure);
            assertThat(simulator.start()).isTrue();
        }
    }

    @AfterAll
    static void stop() {
        RUNNING.forEach(SimulatorProcess::close);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void with_both_certificates_soap_and_rest_are_answered(int server) {
        withBundle("ours", "server", "", bundles -> {
            XRoadClient client = client(SECURE.get(server), bundles);
            assertThat(soap(client, SOAP).getKirjeid()).isZero();
            assertThat(rest(client).isArray()).isTrue();
        });
        assertThat(outcomes).containsOnly(Outcome.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({"0, '', server, TLS, meie sertifikaat", "1, '', server, TLS, meie sertifikaat", "0, strange, server, TLS, meie sertifikaat",
        "1, strange, server, TLS, meie sertifikaat", "0, ours, strange, TLS_SERVER, ei usaldata", "1, ours, strange, TLS_SERVER, ei usaldata"})
    void without_one_of_them_nothing_is_sent_and_an_operator_is_told_why(int server, String own, String trusted, String code, String sentence)
            throws Exception {
        int before = at(server, "/sim/xtee/state").path("journal").size();
        withBundle(own, trusted, "", bundles -> {
            XRoadClient client = client(SECURE.get(server), bundles);
            for (Runnable question : List.<Runnable>of(() -> soap(client, SOAP), () -> soap(client, WRITE), () -> rest(client))) {
                requireRefused(question, code, sentence);
            }
        });
        assertThat(outcomes).containsOnly(Outcome.CONFIGURATION).hasSize(3);
        assertThat(at(server, "/sim/xtee/state").path("journal")).as("what the server has seen").hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"strange, TLS", "impostor, TLS_CLIENT"})
    void a_server_that_says_that_it_is_our_certificate_is_believed(String own, String code) throws Exception {
        try (RefusingServer server = new RefusingServer(keys.store("server"), keys.trusting("renewed"))) {
            withBundle(own, "server", "", bundles -> requireRefused(() -> soap(client(server.port(), bundles), WRITE), code, "meie sertifikaat"));
        }
    }

    /** Whether a server that hangs up has been heard saying why depends on who is faster. */
    private static void requireRefused(Runnable question, String code, String sentence) {
        var refused = catchThrowableOfType(XRoadFailure.Configuration.class, question::run);
        assertThat(refused.code()).isIn(code.equals("TLS") ? List.of("TLS", "TLS_CLIENT") : List.of(code));
        assertThat(refused).hasMessageContaining(sentence).hasMessageContaining("operaator");
    }

    @Test
    void who_chooses_the_newer_tls_gets_it_and_a_refused_write_is_then_asked_about() {
        withBundle("ours", "server", "TLSv1.3", bundles -> assertThat(soap(client(SECURE.get(1), bundles), SOAP).getKirjeid()).isZero());
        withBundle("strange", "server", "TLSv1.3", bundles -> assertThatThrownBy(() -> soap(client(SECURE.get(1), bundles), WRITE))
                .isInstanceOfAny(XRoadFailure.OutcomeUnknown.class, XRoadFailure.Configuration.class));
    }

    @Test
    void a_server_of_another_name_is_not_trusted() throws Exception {
        try (RefusingServer server = new RefusingServer(keys.store("elsewhere"), keys.trusting("ours"))) {
            withBundle("ours", "elsewhere", "", bundles -> requireRefused(() -> soap(client(server.port(), bundles), SOAP), "TLS_SERVER", "nime"));
        }
    }

    @Test
    void a_renewed_certificate_holds_without_a_restart() throws IOException {
        copy("strange");
        withBundle("rolling", "server", "", bundles -> {
            XRoadClient client = client(SECURE.get(0), bundles);
            assertThatThrownBy(() -> soap(client, SOAP)).isInstanceOf(XRoadFailure.Configuration.class);
            copy("renewed");
            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> soap(client, SOAP).getKirjeid() == 0);
        });
    }

    private static void copy(String name) {
        try {
            Files.copy(keys.key(name), keys.key("rolling"), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(keys.certificate(name), keys.certificate("rolling"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void certificates_for_a_line_without_tls_and_unknown_ones_refuse_the_start() {
        withBundle("ours", "server", "", bundles -> {
            XRoadSettings plain = TestClient.settings(URI.create("http://localhost/"), Duration.ofSeconds(1), "xtee");
            assertThatThrownBy(() -> new ServerLine(plain, bundles)).isInstanceOf(StartRefused.class).hasMessageContaining("krüptimata");
            XRoadSettings unknown = TestClient.settings(URI.create("https://localhost/"), Duration.ofSeconds(1), "muu");
            assertThatThrownBy(() -> new ServerLine(unknown, bundles)).isInstanceOf(StartRefused.class).hasMessageContaining("muu");
        });
    }

    /** As an operator sets it. @param own empty for none */
    private static void withBundle(String own, String trusted, String protocols, Consumer<SslBundles> work) {
        List<String> properties = new ArrayList<>(List.of("spring.ssl.bundle.pem.xtee.truststore.certificate=file:" + keys.certificate(trusted),
                "spring.ssl.bundle.pem.xtee.reload-on-update=true", "spring.ssl.bundle.watch.file.quiet-period=200ms"));
        if (!protocols.isEmpty()) {
            properties.add("spring.ssl.bundle.pem.xtee.options.enabled-protocols=" + protocols);
        }
        if (!own.isEmpty()) {
            properties.add("spring.ssl.bundle.pem.xtee.keystore.certificate=file:" + keys.certificate(own));
            properties.add("spring.ssl.bundle.pem.xtee.keystore.private-key=file:" + keys.key(own));
        }
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
                .withPropertyValues(properties.toArray(String[]::new)).run(context -> work.accept(context.getBean(SslBundles.class)));
    }

    private XRoadClient client(int port, SslBundles bundles) {
        XRoadSettings settings = TestClient.settings(URI.create("https://localhost:" + port + "/cgi-bin/consumer_proxy"),
                Duration.ofSeconds(5), "xtee");
        return TestClient.of(settings, new ServerLine(settings, bundles), outcomes);
    }

    private static KutseAndjaTunnistusedVastus soap(XRoadClient client, Service service) {
        KutseAndjaTunnistusedParing question = new KutseAndjaTunnistusedParing();
        question.setAsutus("KA-LEIB");
        question.setValjastatudalgus(LocalDate.of(2026, 3, 1));
        question.setValjastatudlopp(LocalDate.of(2026, 3, 31));
        return client.ask(service, question, KutseAndjaTunnistusedVastus.class, "test");
    }

    private static JsonNode rest(XRoadClient client) {
        return client.askRest(REST, "domesticDataExchange/v1/isikud", Map.of("isikukoodid", List.of("48212080019"), "andmevaljad",
                Map.of("isikuandmed", List.of("Isikukood", "Eesnimi"))), JsonNode.class, "test");
    }

    private static JsonNode at(int server, String path) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(RUNNING.get(server).address() + path))
                .build(), BodyHandlers.ofString()).body());
    }
}
