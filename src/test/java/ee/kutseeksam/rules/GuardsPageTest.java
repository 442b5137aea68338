package ee.kutseeksam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md names tests that there are. */
class GuardsPageTest {

    private static final Pattern PROOF = Pattern.compile("`([A-Z]\\w+Test)(?:#(\\w+))?`");

    @Test
    void every_proof_that_it_names_is_there() throws IOException {
        List<String[]> named = PROOF.matcher(Files.readString(Path.of("docs", "security.md"))).results()
                .map(proof -> new String[] {proof.group(1), proof.group(2)}).toList();
        assertThat(named).hasSizeGreaterThan(30);
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<Path> tests = files.filter(file -> file.toString().endsWith("Test.java")).toList();
            for (String[] proof : named) {
                Path test = tests.stream().filter(file -> file.endsWith(proof[0] + ".java")).findFirst().orElseThrow(() -> new AssertionError(proof[0]));
                if (proof[1] != null) {
                    assertThat(Files.readString(test)).as(proof[0]).contains("void " + proof[1] + "(");
                }
            }
        }
    }
}
