package ee.kutseeksam.access;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and every operation of the API stands in the reviewed file with the actions that it is the door to, and every action has
 * a door. With {@code -Daccess.write=true} new doors are added with a question mark, which is to be answered by hand.
 */
class DoorsTest {

    @ProductTest
    static class Mapped {

        @Autowired List<RequestMappingHandlerMapping> mappings;

        @Test
        void every_door_is_in_the_file_and_none_that_is_gone() throws IOException {
            Set<String> mapped = Doors.of(mappings).stream().map(Doors.Door::name).collect(Collectors.toSet());
            if (Boolean.getBoolean("access.write")) {
                var lines = new TreeMap<String, String>();
                mapped.forEach(door -> lines.put(door, door + ";" + Doors.reviewed().getOrDefault(door, "?")));
                Files.write(Doors.FILE, Stream.concat(Stream.of("door;actions"), lines.values().stream()).toList());
            }
            assertThat(Doors.reviewed().keySet()).containsExactlyInAnyOrderElementsOf(mapped);
        }
    }

    @Test
    void every_action_has_a_door_and_every_door_a_known_action() {
        Set<String> known = Stream.<Enum<?>>concat(Arrays.stream(Action.values()), Arrays.stream(RoleAction.values())).map(Enum::name)
                .collect(Collectors.toSet());
        Set<String> behindDoors = Doors.reviewed().values().stream().flatMap(actions -> Stream.of(actions.split(" ")))
                .filter(action -> !action.startsWith("(")).collect(Collectors.toSet());
        assertThat(behindDoors).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void what_is_done_to_an_exam_or_a_task_is_decided_for_that_exam() {
        assertThat(Doors.reviewed()).allSatisfy((door, actions) -> {
            if (door.contains("{number}") || door.contains("{task}")) {
                assertThat(actions).as(door).doesNotContain("(");
                assertThat(Stream.of(actions.split(" ")).map(Action::valueOf)).as(door).noneMatch(Matrix::ofTheProduct);
            }
        });
    }
}
