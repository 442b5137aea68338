package ee.simulator.xtee;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/** The security server's door for SOAP: checks in the order of a real one and says every fault with HTTP 200. */
final class SoapDoor implements HttpHandler {

    private static final String XML = "text/xml;charset=utf-8";
    private static final int LARGEST = 20 << 20;

    private final Members members;
    private final Payloads payloads;
    private final Desk desk;
    private final Journal journal;
    private final Methods methods;
    private final Map<String, byte[]> lastAnswers = new ConcurrentHashMap<>();

    SoapDoor(Members members, Payloads payloads, Desk desk, Journal journal) {
        this.members = members;
        this.payloads = payloads;
        this.desk = desk;
        this.journal = journal;
        this.methods = new Methods(payloads);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        long begun = System.nanoTime();
        Message message = null;
        String outcome = "INTERRUPTED";
        try (exchange) {
            byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST);
            try {
                requireHttp(exchange);
                message = Message.read(bytes);
                outcome = serve(exchange, message, members.asked(message.client(), message.provider(), message.code(), message.version(), false));
            } catch (SoapFault fault) {
                outcome = fault.code();
                Line.send(exchange, 200, XML, Reply.fault(fault, desk.snake()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            journal.add(new Journal.Line(Instant.now(), message == null ? "" : message.id(), message == null ? "" : message.client().path(),
                    message == null ? "?" : message.service(), message == null ? "" : message.issue(), outcome, (System.nanoTime() - begun) / 1_000_000));
        }
    }

    private static void requireHttp(HttpExchange exchange) throws SoapFault {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new SoapFault("Client.InvalidHttpMethod", "Must use POST request method instead of " + exchange.getRequestMethod());
        }
        Headers headers = exchange.getRequestHeaders();
        String action = headers.getFirst("SOAPAction");
        if (action != null && !action.isEmpty() && !action.matches("\"[^\"]*\"")) {
            throw new SoapFault("Client.InvalidSoapAction", "Malformed SOAPAction header");
        }
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        if (!type.toLowerCase().replace(" ", "").matches("text/xml(;.*)?")) {
            throw new SoapFault("Client.InvalidContentType", "Invalid content type: " + type);
        }
    }

    private String serve(HttpExchange exchange, Message message, Register register) throws SoapFault, IOException, InterruptedException {
        journal.came(register.subsystem());
        String request = new String(message.bytes(), StandardCharsets.UTF_8);
        Optional<Trouble> late = desk.take(true, register.subsystem(), message.code(), request);
        if (late.isPresent()) {
            Thread.sleep(late.get().millis());
        }
        Trouble trouble = desk.take(false, register.subsystem(), message.code(), request).orElse(null);
        if (trouble != null && trouble.kind().before()) {
            instead(exchange, trouble);
            return trouble.kind().name();
        }
        Kind kind = trouble == null ? null : trouble.kind();
        Element payload = methods.answers(message.code()) ? methods.answer(message, register)
                : payloads.write(register.answer(payloads.read(message.payload()), kind == Kind.REFUSED));
        if (kind != null) {
            Spoiler.payload(kind, payload);
        }
        byte[] answer = Reply.answer(message, payload);
        byte[] previous = lastAnswers.put(message.service(), answer);
        deliver(exchange, kind, kind == null ? answer : Spoiler.message(kind, kind == Kind.OLD_ANSWER && previous != null ? previous : answer, message.id()));
        return kind == null ? "OK" : kind.name();
    }

    private void instead(HttpExchange exchange, Trouble trouble) throws SoapFault, IOException, InterruptedException {
        switch (trouble.kind()) {
            case NO_ANSWER -> desk.waitInVain();
            case HTTP_502 -> Line.badGateway(exchange);
            case SOAP_FAULT -> throw new SoapFault(trouble.code(), trouble.text());
            default -> { }
        }
    }

    private void deliver(HttpExchange exchange, Kind kind, byte[] answer) throws IOException, InterruptedException {
        if (kind == Kind.NO_ANSWER_AFTER_COMMIT) {
            desk.waitInVain();
        } else if (kind == Kind.TRUNCATED) {
            Line.half(exchange, XML, answer);
        } else if (kind == Kind.SLOW) {
            Line.slowly(exchange, XML, answer);
        } else if (kind != Kind.LOST_AFTER_COMMIT) {
            Line.send(exchange, 200, XML, answer);
        }
    }
}
