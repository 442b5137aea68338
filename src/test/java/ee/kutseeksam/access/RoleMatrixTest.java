package ee.kutseeksam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what to whose role: the reviewed file says, and every cell of it is asked of the decision. Written anew as the other matrix is. */
class RoleMatrixTest {

    private static final Path FILE = Path.of("src", "test", "resources", "access", "roles.csv");

    private final Map<String, List<String>> decided = RoleMatrix.cells();

    @TestFactory
    Stream<DynamicTest> every_cell_is_as_reviewed() throws IOException {
        if (Boolean.getBoolean("access.write")) {
            Files.write(FILE, RoleMatrix.lines(decided).toList());
        }
        return reviewed().entrySet().stream().map(line -> DynamicTest.dynamicTest(line.getKey(),
                () -> assertThat(decided.get(line.getKey())).as(RoleMatrix.header()).isEqualTo(line.getValue())));
    }

    @Test
    void the_file_covers_every_act_and_everybody_however_the_role_stands() throws IOException {
        assertThat(Files.readAllLines(FILE).get(0)).isEqualTo(RoleMatrix.header());
        assertThat(reviewed().keySet()).containsExactlyInAnyOrderElementsOf(decided.keySet());
    }

    // ---- what holds whatever the file says

    @Test
    void nobody_answers_about_themselves() {
        for (RoleAction answer : EnumSet.of(RoleAction.ANSWER_REQUEST, RoleAction.ANSWER_DELEGATION)) {
            assertThat(of(answer)).allSatisfy((line, cells) -> {
                if (line.contains(" who")) {
                    assertThat(cells).as(line).doesNotContain("yes");
                }
            });
        }
    }

    @Test
    void somebody_without_a_role_and_a_foreign_administrator_have_what_is_their_own_alone() {
        Set<String> own = Set.of("ASK_FOR_ROLE", "GIVE_UP_REQUEST", "DELEGATE_ROLE", "END_DELEGATION");
        assertThat(decided).allSatisfy((line, cells) -> {
            String who = line.split(";")[1];
            boolean theirs = who.endsWith("whose it is") && own.contains(line.split(";")[0]);
            if ((who.startsWith("nobody") || who.contains("foreign")) && !theirs && !line.startsWith("ASK_FOR_ROLE")) {
                assertThat(cells).as(line).containsOnly("-");
            }
        });
    }

    @Test
    void kutsekoda_answers_where_nobody_else_does() {
        assertThat(decided.get("ANSWER_REQUEST;kutsekoda")).startsWith("administrator", "yes", "yes");
        assertThat(decided.get("ANSWER_DELEGATION;kutsekoda")).startsWith("administrator", "yes", "yes");
    }

    @Test
    void what_is_over_is_only_seen() {
        List<String> columns = List.copyOf(RoleMatrix.CASES.keySet());
        assertThat(decided).allSatisfy((line, cells) -> {
            if (!line.startsWith("SEE_ROLES")) {
                assertThat(columns.stream().filter(column -> column.startsWith("over")).map(column -> cells.get(columns.indexOf(column))))
                        .as(line).doesNotContain("yes");
            }
        });
    }

    private Map<String, List<String>> of(RoleAction action) {
        return decided.entrySet().stream().filter(line -> line.getKey().startsWith(action + ";"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, List<String>> reviewed() throws IOException {
        return Files.readAllLines(FILE).stream().skip(1).map(line -> List.of(line.split(";")))
                .collect(Collectors.toMap(line -> line.get(0) + ";" + line.get(1), line -> line.subList(2, line.size()), (one, same) -> one, LinkedHashMap::new));
    }
}
