package ee.kutseeksam.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;

/** A printed seed is worth something only where it plays the same again: also in another JVM, where sets of enums and constants have another order. */
class SameStoryTest {

    private static final int WORLDS = 4;
    private static final int STEPS = 1_500;

    @Test
    void a_seed_plays_the_same_story_in_every_jvm() throws IOException {
        assertThat(toldElsewhere()).isEqualTo(told());
    }

    /** Prints what this JVM tells. */
    public static void main(String[] arguments) {
        System.out.print(told());
    }

    private static String told() {
        StringBuilder worlds = new StringBuilder();
        for (int world = 0; world < WORLDS; world++) {
            Checksum sum = new CRC32();
            List<String> lines = Script.of(world, STEPS).told(Play::finish);
            lines.forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            worlds.append(String.format(Locale.ROOT, "%d lines %x%n", lines.size(), sum.getValue()));
        }
        return worlds.toString();
    }

    private static String toldElsewhere() throws IOException {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), SameStoryTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (InputStream said = other.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
