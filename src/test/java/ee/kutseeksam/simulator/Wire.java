package ee.kutseeksam.simulator;

import ee.kutseeksam.TestSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks with the simulator as anybody could: golden requests over HTTP, and the fault desk's JSON. */
final class Wire {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path MESSAGES = Path.of("src", "test", "resources", "wire");

    private Wire() { }

    static String golden(String service) {
        try {
            return Files.readString(MESSAGES.resolve(service + ".request.xml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The answer's text; {@code IOException} when the line broke or nothing came in five seconds. */
    static String ask(String request) throws IOException {
        HttpResponse<String> answer = send(soap().POST(BodyPublishers.ofString(request)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("HTTP " + answer.statusCode());
        }
        return answer.body();
    }

    static HttpRequest.Builder soap() {
        return to("/cgi-bin/consumer_proxy").header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", "\"\"");
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(TestSimulator.address() + path)).timeout(Duration.ofSeconds(5));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        var answer = HTTP.sendAsync(request.build(), BodyHandlers.ofString());
        try {
            return answer.get(5, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException none) {
            answer.cancel(true);
            throw new IOException(none);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static void fault(String json) throws IOException {
        desk("/sim/xtee/faults", json);
    }

    static void settings(String json) throws IOException {
        desk("/sim/xtee/settings", json);
    }

    /** No faults, no certificates, numbers at once. */
    static void reset() throws IOException {
        desk("/sim/xtee/reset", "");
        settings("{\"numberDelay\":\"PT0S\",\"codes\":\"classic\"}");
    }

    static String read(String path) throws IOException {
        return send(to(path).GET()).body();
    }

    private static void desk(String path, String json) throws IOException {
        HttpResponse<String> answer = send(to(path).POST(BodyPublishers.ofString(json)));
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(answer.body());
        }
    }
}
