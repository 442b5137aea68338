package ee.kutseeksam.registers.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.demo.SimulatorProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A simulator of the test's own, as a process beside it, and its fault desk. */
final class StormDesk implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final SimulatorProcess simulator;

    StormDesk(Path folder) {
        simulator = new SimulatorProcess("ee.simulator.Main", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TestSimulator.freePort(), folder);
        if (!simulator.start()) {
            throw new IllegalStateException("the simulator has not come up, see " + simulator.log());
        }
        send("POST", "/sim/xtee/settings", Map.of("numberDelay", "PT0S"));
    }

    URI securityServer() {
        return URI.create(simulator.address() + "/cgi-bin/consumer_proxy");
    }

    /** @param word that stands in the requests which it is to meet */
    int plan(StormPlan.Fault fault, String word) {
        return send("POST", "/sim/xtee/faults", Map.of("kind", fault.kind(), "service", fault.service(), "person", word, "times", 1, "millis", fault.millis(),
                "code", fault.code(), "text", fault.text())).path("id").asInt();
    }

    void mend(List<Integer> faults) {
        faults.forEach(id -> send("DELETE", "/sim/xtee/faults?id=" + id, Map.of()));
    }

    /** What the register has, one line a certificate. */
    List<JsonNode> certificates() {
        List<JsonNode> lines = new ArrayList<>();
        send("GET", "/sim/xtee/certificates", Map.of()).forEach(lines::add);
        return lines;
    }

    /** How often each of a service's requests ended in which way. */
    JsonNode counts() {
        return send("GET", "/sim/xtee/state", Map.of()).path("counts");
    }

    private JsonNode send(String method, String path, Map<String, Object> body) {
        try {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(simulator.address() + path))
                    .method(method, BodyPublishers.ofString(json.writeValueAsString(body))).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
