package ee.kutseeksam.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How sources look: short, well named, and with people's tables in one room. */
class SourcesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int LONGEST = 200;
    private static final int MEDIAN = 60;
    private static final Pattern BAD_NAME = Pattern.compile(".*(Impl|Manager|Helper|Helpers|Util|Utils|DTO|Dto)\\.java");
    private static final Pattern PEOPLE_TABLES = Pattern.compile("(?i)\\b(from|join|into|update|truncate|table)\\s+(public\\.)?(person|note|person_read|people_key)\\b");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    @Test
    void files_are_short() {
        Map<Path, Long> lengths = new TreeMap<>();
        sources().forEach(file -> lengths.put(file, text(file).lines().count()));
        assertThat(lengths).allSatisfy((file, lines) -> assertThat(lines).as("lines of %s", file).isLessThanOrEqualTo(LONGEST));
        List<Long> sorted = lengths.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median of lines").isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(sources()).noneMatch(file -> BAD_NAME.matcher(file.toString()).matches());
    }

    @Test
    void every_room_says_what_it_is_for() {
        List<Path> rooms = sources().stream().map(Path::getParent).distinct().filter(room -> !room.endsWith("kutseeksam")
                && !room.endsWith(Path.of("db", "migration"))).toList();
        assertThat(rooms).allSatisfy(room -> assertThat(room.resolve("package-info.java")).exists());
    }

    @Test
    void only_people_touches_the_tables_of_people() {
        Path people = MAIN.resolve(Path.of("ee", "kutseeksam", "people"));
        assertThat(sources()).filteredOn(file -> !file.startsWith(people)).allSatisfy(file ->
                assertThat(PEOPLE_TABLES.matcher(text(file)).results().map(hit -> hit.group()).toList()).as(file.toString()).isEmpty());
    }

    @Test
    void nothing_is_left_unfinished() {
        assertThat(sources()).filteredOn(file -> UNFINISHED.matcher(text(file)).find()).isEmpty();
    }

    @Test
    void whole_packages_are_not_imported() {
        assertThat(sources()).allSatisfy(file -> assertThat(text(file).lines()
                .filter(line -> line.matches("import [a-z.]+\\.\\*;")).toList()).as(file.toString()).isEmpty());
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
