package ee.kutseeksam.registers.xroad;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers over HTTP as oddly as it is told. */
public final class OddServer implements AutoCloseable {

    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange, String asked) throws IOException;
    }

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Answering answering;

    public OddServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "odd-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(question);
            try (exchange) {
                answering.answer(exchange, question);
            }
        });
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    public List<String> asked() {
        return asked;
    }

    public void answers(int status, String body) {
        answering = (exchange, question) -> send(exchange, status, body);
    }

    /** The question's own headers and this body. */
    public void echoes(String body) {
        answering = (exchange, question) -> send(exchange, 200, echo(question, body));
    }

    public void does(Answering something) {
        answering = something;
    }

    public static String echo(String question, String body) {
        String header = question.replaceFirst("(?s)^.*?(<[A-Za-z-]+:Header.*</[A-Za-z-]+:Header>).*$", "$1");
        return question.replaceFirst("(?s)^(.*?<[A-Za-z-]+:Envelope[^>]*>).*$", "$1").replace("<?xml version=\"1.0\"?>", "")
                + header + "<SOAP-ENV:Body>" + body + "</SOAP-ENV:Body></SOAP-ENV:Envelope>";
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    public static String fault(String code, String text) {
        return """
                <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body><SOAP-ENV:Fault>
                <faultcode>%s</faultcode><faultstring>%s</faultstring><faultactor></faultactor><detail><faultDetail xmlns="">1f0c6a0e-2222-4444-8888-0123456789ab</faultDetail></detail>
                </SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>""".formatted(code, text);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
