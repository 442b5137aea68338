package ee.kutseeksam.rules;

import ee.kutseeksam.kernel.Rule;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every rule of the product, and the sources of its tests. */
final class Rules {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");

    private Rules() { }

    static List<Rule> all() {
        return sources().stream().filter(file -> text(file).contains("implements Rule {")).map(Rules::type)
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(Rule.class::cast).toList();
    }

    private static Class<?> type(Path source) {
        String name = MAIN.relativize(source).toString().replace(File.separatorChar, '.').replaceAll("\\.java$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param type simple name of a class of the product */
    static Path source(String type) {
        return sources().stream().filter(file -> file.getFileName().toString().equals(type + ".java")).findFirst().orElseThrow();
    }

    static List<Path> tests() {
        return files(TESTS, "Test.java");
    }

    static List<Path> sources() {
        return files(MAIN, ".java");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
