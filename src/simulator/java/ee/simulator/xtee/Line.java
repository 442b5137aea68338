package ee.simulator.xtee;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** How bytes go back to the asker, or do not. */
final class Line {

    private static final String HTML = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

    private Line() { }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    static void badGateway(HttpExchange exchange) throws IOException {
        send(exchange, 502, "text/html", HTML.getBytes(StandardCharsets.UTF_8));
    }

    /** Promises all and breaks off in the middle. */
    static void half(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    static void slowly(HttpExchange exchange, String type, byte[] body) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        for (byte one : body) {
            exchange.getResponseBody().write(one);
            exchange.getResponseBody().flush();
            Thread.sleep(1000);
        }
    }
}
