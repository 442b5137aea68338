package ee.kutseeksam;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.demo.SimulatorProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The simulator, a process of its own, that all tests of a JVM share; it ends with the JVM. */
public final class TestSimulator {

    /** Under which the simulator knows the product. */
    public static final String SECRET = "made-up-secret-of-the-demo";

    /** In whose name the product asks by itself. */
    public static final String RESPONSIBLE = "EE48212080019";

    private static final SimulatorProcess ONLY = started();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestSimulator() { }

    /** Where the product asks the registers. */
    public static String securityServer() {
        return address() + "/cgi-bin/consumer_proxy";
    }

    public static String address() {
        return ONLY.address();
    }

    /** The person's next sign-in goes wrong in this way. */
    public static void fault(String person, String fault) {
        send("POST", "/sim/tara/faults", "{\"person\":\"" + person + "\",\"fault\":\"" + fault + "\"}");
    }

    /** Somebody more who can be chosen. */
    public static void knows(String name, String code) {
        send("POST", "/sim/tara/persons", "{\"key\":\"" + name + "\",\"code\":\"EE" + code + "\",\"firstName\":\"Näidis\",\"lastName\":\"Test\","
                + "\"what\":\"lisatud\",\"method\":\"idcard\",\"acr\":\"high\"}");
    }

    public static void noFaults() {
        send("DELETE", "/sim/tara/faults", "");
    }

    /** Tells every test context where the simulator is; a register that was away is asked again soon, and nobody is remembered to stand well. */
    public static class ForContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("kutse.signin.issuer=" + address(), "kutse.signin.client-secret=" + SECRET, "kutse.simulator.address=" + address(),
                    "kutse.xtee.server=" + securityServer(), "kutse.xtee.responsible=" + RESPONSIBLE, "kutse.xtee.rest-after=100ms",
                    "kutse.population.matches-hold=0s").applyTo(context);
        }
    }

    /** From now on every question to this service (or register) of X-tee goes wrong in this way. */
    public static void xteeFault(String kind, String service) {
        send("POST", "/sim/xtee/faults", "{\"kind\":\"" + kind + "\",\"service\":\"" + service + "\"}");
    }

    /** The next question to this service that names the person goes wrong. */
    public static void xteeFaultOnce(String kind, String service, String person) {
        send("POST", "/sim/xtee/faults", "{\"kind\":\"" + kind + "\",\"service\":\"" + service + "\",\"person\":\"" + person + "\",\"times\":1}");
    }

    public static void mendXtee() {
        send("DELETE", "/sim/xtee/faults", "");
    }

    /** No faults and no certificates. */
    public static void resetXtee() {
        send("POST", "/sim/xtee/reset", "");
    }

    public static void numbersAtOnce() {
        xteeSettings("{\"numberDelay\":\"PT0S\"}");
    }

    public static void xteeSettings(String json) {
        send("POST", "/sim/xtee/settings", json);
    }

    /** Whom the population register knows. @param code also of those whom EHIS knows by their birth date only */
    public record Resident(String code, String firstName, String lastName, String status) { }

    /** The registers have these standards, awarding bodies or curricula otherwise from now on; the rows are written as in the sample data. */
    public static void registersSay(String json) {
        send("POST", "/sim/xtee/changes", json);
    }

    public static List<Resident> residents() {
        return list("/sim/xtee/residents", Resident.class);
    }

    /** An entry of the certificate register. @param person a mark made of the personal code */
    public record Entry(String number, boolean confirmed, String body, int type, int standard, Integer specialisation, Integer part, String issued,
                        boolean duplicate, String person) { }

    public static List<Entry> entries() {
        return list("/sim/xtee/certificates", Entry.class);
    }

    /** What the register's staff do to an entry by hand: REMOVE, INVALIDATE, VALIDATE, and to another number COPY or RENUMBER. */
    public static void editEntry(String number, String act, String to) {
        send("POST", "/sim/xtee/certificates", "{\"number\":" + number + ",\"act\":\"" + act + "\",\"to\":" + to + "}");
    }

    /** The same person's other certificate, in another specialisation. */
    public static void copyEntry(String number, String to, int specialisation) {
        send("POST", "/sim/xtee/certificates", "{\"number\":" + number + ",\"act\":\"COPY\",\"to\":" + to + ",\"specialisation\":" + specialisation + "}");
    }

    private static <T> List<T> list(String path, Class<T> of) {
        try {
            return JSON.readerForListOf(of).readValue(send("GET", path, ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many the certificate register has. */
    public static int certificates() {
        return entries().size();
    }

    private static String send(String method, String path, String body) {
        try {
            HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create(address() + path))
                    .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static SimulatorProcess started() {
        int port = freePort();
        SimulatorProcess simulator = new SimulatorProcess("ee.simulator.Main", classPath(), port, Path.of("target", "test-simulator", Integer.toString(port)));
        if (!simulator.start()) {
            throw new IllegalStateException("the simulator has not come up, see " + simulator.log());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        return simulator;
    }

    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
