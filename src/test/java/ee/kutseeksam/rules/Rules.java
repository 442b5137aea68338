package ee.kutseeksam.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import ee.kutseeksam.kernel.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of the product, and the sources of its tests. */
final class Rules {

    static final Path TESTS = Path.of("src", "test", "java");

    private Rules() { }

    static List<Rule> all() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ee.kutseeksam").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class)).map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(Rule.class::cast).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> tests() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
