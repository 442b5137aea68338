package ee.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The running simulator: one server, by HTTPS another, and the doors of everything that it plays. */
public final class Simulator {

    private static final String FRONT = """
            <!DOCTYPE html><html lang="et"><meta charset="utf-8"><title>Simulaator</title>
            <h1>Simulaator</h1><p>Mängib kutseeksami näidisele ja katsetele väljaspool olevaid süsteeme:</p><ul>%s</ul></html>
            """;

    private final HttpServer server;

    private Simulator(HttpServer server) {
        this.server = server;
    }

    static Simulator start(Settings settings, List<Part> parts) throws IOException {
        HttpServer server = HttpServer.create(at(settings, settings.port()), 0);
        Router router = new Router();
        String list = parts.stream().map(part -> "<li>" + part.title() + "</li>").collect(Collectors.joining());
        router.on("GET", "/sim", request -> Answer.html(200, FRONT.formatted(list)));
        parts.forEach(part -> part.open(router));
        open(server, router);
        if (settings.secure().isPresent()) {
            open(SecureServer.at(at(settings, settings.secure().get().port()), settings.secure().get()), router);
        }
        return new Simulator(server);
    }

    private static InetSocketAddress at(Settings settings, int port) {
        return settings.everywhere() ? new InetSocketAddress(port) : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void open(HttpServer server, Router router) {
        server.createContext("/", router);
        router.whole().forEach(server::createContext);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
