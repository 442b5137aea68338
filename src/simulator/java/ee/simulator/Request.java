package ee.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked.
 *
 * @param query parameters of the address
 * @param body  as it came
 */
public record Request(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body) {

    private static final int LARGEST = 1 << 20;

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), parameters(exchange.getRequestURI().getRawQuery()),
                headers, body);
    }

    /** Parameters of a form that was sent. */
    public Map<String, String> form() {
        return parameters(new String(body, StandardCharsets.UTF_8));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase()));
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
