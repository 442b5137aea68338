package ee.simulator.xtee;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page of the fault desk; it shows what the JSON of the state says. */
final class DeskPage {

    static final String TEXT = read();

    private DeskPage() { }

    private static String read() {
        try (InputStream page = DeskPage.class.getResourceAsStream("desk.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
