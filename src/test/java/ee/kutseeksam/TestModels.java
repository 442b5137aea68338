package ee.kutseeksam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every test context a folder of diagrams and tables of its own, which a test may edit as an analyst would. */
class TestModels implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("kutse.models.processes=" + copy()).applyTo(context);
    }

    private static Path copy() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            Path folder = Files.createDirectories(Path.of("target", "test-models", UUID.randomUUID().toString()));
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return folder;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
