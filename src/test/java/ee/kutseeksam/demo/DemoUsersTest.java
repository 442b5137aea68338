package ee.kutseeksam.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Cast;
import ee.kutseeksam.DataRooms;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.organisations.Roles;
import ee.kutseeksam.people.People;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoUsersTest {

    private static DataRooms rooms;

    @BeforeAll
    static void open() {
        rooms = DataRooms.open("kutse.reference.file=classpath:reference/sample-data.json", "kutse.demo.users=classpath:demo/users.json");
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @Test
    void every_kind_of_role_has_somebody() {
        for (var group : List.of("school-51", "school-1041", "school-48", "body-KA-LEIB", "body-KA-AKL", "body-KA-KEEV", "body-KA-RAK",
                "commission-KA-LEIB", "commission-KA-AKL", "commission-KA-RAK", "kutsekoda", "operator", "analyst")) {
            assertThat(rooms.get(Roles.class).holders(group)).as(group).isNotEmpty();
        }
        assertThat(rooms.get(Roles.class).holders("assessor")).hasSize(4);
    }

    @Test
    void both_double_roles_have_somebody() {
        assertThat(groups("kaja")).isEqualTo(Set.of("school-48", "body-KA-RAK", "admin-school-48"));
        assertThat(groups("tiit")).isEqualTo(Set.of("body-KA-LEIB", "commission-KA-LEIB", "admin-body-KA-LEIB"));
        assertThat(groups("uku")).as("newcomer").isEmpty();
        assertThat(groups("toivo")).as("deputy chair").isEqualTo(Set.of("commission-KA-LEIB"));
        assertThat(groups("oskar")).isEqualTo(Set.of("operator"));
    }

    @Test
    void nobody_on_a_hindamiskomisjon_decides() {
        var roles = rooms.get(Roles.class);

        assertThat(roles.holders("assessor")).allMatch(person -> roles.groupsOf(person).equals(Set.of("assessor")));
    }

    @Test
    void officials_have_names_for_their_colleagues() {
        var anne = person("anne");

        assertThat(rooms.get(People.class).officialNames(List.of(anne))).containsEntry(anne, "Näidis-Anne Testkool");
        assertThat(rooms.get(People.class).officialNames(rooms.get(Roles.class).everybody()).values()).hasSizeGreaterThan(40);
    }

    @Test
    void a_second_start_changes_nothing() throws IOException {
        int before = rooms.app().sql("select count(*) from role_assignment").query(Integer.class).single();

        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
        rooms.get(DemoUsers.class).open();

        assertThat(rooms.app().sql("select count(*) from role_assignment").query(Integer.class).single()).isEqualTo(before);
        assertThat(groups("tiit")).contains("commission-KA-LEIB");
    }

    @Test
    void the_banner_lists_everybody_without_names_and_codes() {
        var lines = rooms.get(DemoUsers.class).lines();

        assertThat(lines).hasSizeGreaterThan(26).anyMatch(line -> line.contains("anne") && line.contains("Haapsalu"));
        assertThat(lines).noneMatch(line -> line.matches(".*[0-9]{11}.*") || line.contains("Näidis"));
    }

    @Test
    void everybody_can_be_chosen_at_the_simulator() throws IOException {
        var json = new ObjectMapper();
        var users = json.readTree(DemoUsersTest.class.getResource("/demo/users.json")).get("users");
        var persons = json.readTree(Path.of("src/simulator/resources/ee/simulator/tara/persons.json").toFile());
        users.forEach(user -> assertThat(persons).anySatisfy(person -> {
            assertThat(person.get("key")).isEqualTo(user.get("username"));
            assertThat(person.get("code").asText()).isEqualTo("EE" + user.get("isikukood").asText());
            assertThat(person.get("lastName")).isEqualTo(user.get("lastName"));
            assertThat(person.get("what")).isEqualTo(user.get("what"));
        }));
    }

    private static Set<String> groups(String username) {
        return rooms.get(Roles.class).groupsOf(person(username));
    }

    private static PersonId person(String username) {
        return new Cast(rooms.get(People.class)).person(username);
    }
}
