package ee.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which door answers which request: by method and the whole path. */
public final class Router implements HttpHandler {

    private final Map<String, Door> doors = new ConcurrentHashMap<>();

    private final Map<String, HttpHandler> whole = new ConcurrentHashMap<>();

    /** Everything below this path is answered by one handler, which sees the connection itself. */
    public Router below(String path, HttpHandler handler) {
        whole.put(path, handler);
        return this;
    }

    Map<String, HttpHandler> whole() {
        return whole;
    }

    public Router on(String method, String path, Door door) {
        if (doors.put(method + " " + path, door) != null) {
            throw new IllegalStateException("two doors at " + path);
        }
        return this;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(Request.of(exchange));
            if (answer.status() > 0) {
                send(exchange, answer);
            }
        }
    }

    private Answer answer(Request request) {
        Door door = doors.get(request.method() + " " + request.path());
        if (door == null) {
            return Answer.html(404, "<!DOCTYPE html><title>Ei leitud</title><p>Siin ei ole midagi. <a href=\"/sim\">Mida simulaator mängib?</a>");
        }
        try {
            return door.answer(request);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Answer.json(400, Map.of("error", "invalid_request", "error_description", String.valueOf(unreadable.getMessage())));
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            return Answer.json(500, Map.of("error", "server_error"));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
