package ee.kutseeksam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Cast;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.lifecycle.Playground;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do in a browser, and what they see there. Pictures come to target/screenshots; a test that fails leaves one too. */
@ProductTest
@Tag("browser")
@ExtendWith({Chromium.IsHere.class, InChromium.LastLook.class})
abstract class InChromium {

    @LocalServerPort int port;
    @Autowired Playground playground;
    @Autowired Cast cast;

    private final List<Screen> open = new ArrayList<>();

    /** A new window before somebody who has signed in. */
    Screen screen(String person) {
        return opened(Chromium.only().of(person, address()));
    }

    /** A new window before nobody in particular. */
    Screen stranger() {
        return opened(new Screen(Chromium.only().stranger(address()).newPage()));
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private Screen opened(Screen screen) {
        open.add(screen);
        return screen;
    }

    @AfterEach
    void close() {
        open.forEach(Screen::close);
        List<String> faults = open.stream().flatMap(screen -> screen.faults().stream()).toList();
        open.clear();
        assertThat(faults).as("errors in scripts").isEmpty();
    }

    /** A picture of every window, when a test has failed. */
    static final class LastLook implements AfterTestExecutionCallback {

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                InChromium test = (InChromium) context.getRequiredTestInstance();
                test.open.forEach(screen -> screen.shot("failed-" + context.getRequiredTestMethod().getName() + "-" + test.open.indexOf(screen)));
            }
        }
    }
}
