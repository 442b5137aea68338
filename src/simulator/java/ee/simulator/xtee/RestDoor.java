package ee.simulator.xtee;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import ee.simulator.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The security server's door for REST, protocol r1: {@code /r1/instance/class/member/subsystem/service/path}. */
final class RestDoor implements HttpHandler {

    private static final int LARGEST = 1 << 20;
    private static final int SERVICE = 6;

    private final Members members;
    private final Desk desk;
    private final Journal journal;

    RestDoor(Members members, Desk desk, Journal journal) {
        this.members = members;
        this.desk = desk;
        this.journal = journal;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        String[] path = exchange.getRequestURI().getPath().split("/");
        String service = path.length > SERVICE ? path[SERVICE] : "?";
        String id = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Road-Id")).orElse(UUID.randomUUID().toString());
        String outcome = "INTERRUPTED";
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
            try {
                outcome = serve(exchange, path, service, id, body);
            } catch (SoapFault fault) {
                outcome = fault.code();
                error(exchange, fault);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            journal.add(new Journal.Line(Instant.now(), id, Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Road-Client")).orElse(""), service,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Road-Issue")).orElse(""), outcome, (System.nanoTime() - begun) / 1_000_000));
        }
    }

    private String serve(HttpExchange exchange, String[] path, String service, String id, byte[] body) throws SoapFault, IOException, InterruptedException {
        String client = exchange.getRequestHeaders().getFirst("X-Road-Client");
        if (client == null || client.split("/").length != 4) {
            throw new SoapFault("Client.MissingHeaderField", "Required header X-Road-Client is missing or malformed");
        }
        if (path.length <= SERVICE) {
            throw new SoapFault("Client.InvalidRequest", "Malformed service identifier");
        }
        Party provider = new Party(path[2], path[3], path[4], path[5]);
        if (List.of("listMethods", "allowedMethods").contains(service) && members.registers().containsKey(provider)) {
            Line.send(exchange, 200, "application/json", Json.text(Map.of("service", members.registers().get(provider).restServices().stream().sorted()
                    .map(code -> Map.of("object_type", "SERVICE", "service_code", code)).toList())).getBytes(StandardCharsets.UTF_8));
            return "OK";
        }
        Register register = members.asked(Party.of(client), provider, service, "", true);
        journal.came(register.subsystem());
        String text = new String(body, StandardCharsets.UTF_8);
        Optional<Trouble> late = desk.take(true, register.subsystem(), service, text);
        if (late.isPresent()) {
            Thread.sleep(late.get().millis());
        }
        Kind kind = trouble(exchange, register, service, text);
        if (kind == null || !kind.before()) {
            answer(exchange, kind, register.answerRest(text, kind == Kind.REFUSED), service, provider, id, body);
        }
        return kind == null ? "OK" : kind.name();
    }

    private Kind trouble(HttpExchange exchange, Register register, String service, String text) throws SoapFault, IOException, InterruptedException {
        Optional<Trouble> trouble = desk.take(false, register.subsystem(), service, text);
        Kind kind = trouble.map(Trouble::kind).orElse(null);
        if (kind == Kind.SOAP_FAULT) {
            throw new SoapFault(trouble.get().code(), trouble.get().text());
        } else if (kind == Kind.HTTP_502) {
            Line.badGateway(exchange);
        } else if (kind == Kind.NO_ANSWER) {
            desk.waitInVain();
        }
        return kind;
    }

    private void answer(HttpExchange exchange, Kind kind, String answer, String service, Party provider, String id, byte[] request)
            throws IOException, InterruptedException {
        byte[] body = Spoiler.message(kind == null ? Kind.LATENCY : kind, answer.getBytes(StandardCharsets.UTF_8), id);
        var headers = exchange.getResponseHeaders();
        headers.set("X-Road-Client", exchange.getRequestHeaders().getFirst("X-Road-Client"));
        headers.set("X-Road-Service", provider.path() + "/" + service);
        headers.set("X-Road-Id", kind == Kind.WRONG_ECHO ? UUID.randomUUID().toString() : id);
        headers.set("X-Road-Request-Id", UUID.randomUUID().toString());
        headers.set("X-Road-Request-Hash", Reply.sha512(request));
        if (kind == Kind.TRUNCATED) {
            Line.half(exchange, "application/json", body);
        } else if (kind == Kind.SLOW) {
            Line.slowly(exchange, "application/json", body);
        } else if (kind == Kind.NO_ANSWER_AFTER_COMMIT) {
            desk.waitInVain();
        } else if (kind != Kind.LOST_AFTER_COMMIT) {
            Line.send(exchange, 200, "application/json", body);
        }
    }

    private void error(HttpExchange exchange, SoapFault fault) throws IOException {
        String code = fault.code(desk.snake());
        exchange.getResponseHeaders().set("X-Road-Error", code);
        Line.send(exchange, code.toLowerCase().startsWith("server") ? 500 : 400, "application/json", Json.text(
                Map.of("type", code, "message", fault.getMessage(), "detail", UUID.randomUUID().toString())).getBytes(StandardCharsets.UTF_8));
    }
}
