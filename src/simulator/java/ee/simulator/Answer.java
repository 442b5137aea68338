package ee.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is sent back. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static Answer html(int status, String page) {
        return of(status, "text/html;charset=utf-8", page);
    }

    public static Answer json(int status, Object value) {
        return of(status, "application/json", Json.text(value));
    }

    public static Answer of(int status, String type, String text) {
        return new Answer(status, Map.of("Content-Type", type, "Cache-Control", "no-store"), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer redirect(String address) {
        return new Answer(302, Map.of("Location", address, "Cache-Control", "no-store"), new byte[0]);
    }

    /** The connection is closed without a word. */
    public static Answer silence() {
        return new Answer(0, Map.of(), new byte[0]);
    }
}
