package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.registers.xroad.OddServer;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Has none" is believed only when the register says it: anything less would be written twice. */
class EntriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final OddServer server = new OddServer();
    private final Entries entries = new Entries(TestClient.of(server.address(), new ArrayList<>()));

    @AfterEach
    void stop() {
        server.close();
    }

    private static Application application() {
        PersonId who = new PersonId(UUID.randomUUID());
        return new Application(UUID.randomUUID(), UUID.randomUUID(), who, Qualification.of(11330789), 1, false, "KA-LEIB", who, DAY, DAY,
                Optional.empty(), List.of());
    }

    @ParameterizedTest(name = "{0} rows, counted {1}, said: {2}")
    @CsvSource(nullValues = "none", textBlock = """
            1, 1,    none,                              1
            1, none, none,                              1
            0, 0,    none,                              0
            0, none, none,                              0
            0, 0,    Andmeid ei leitud.,                0
            0, 1,    none,                              NOT_WHOLE
            1, 2,    none,                              NOT_WHOLE
            2, 1,    none,                              NOT_WHOLE
            0, 0,    Päringu täitmine ei õnnestunud.,   NOT_WHOLE
            0, none, Liiga palju kirjeid.,              NOT_WHOLE
            """)
    void a_persons_answer_is_whole_or_none(int rows, String counted, String said, String expected) {
        server.echoes(answer("kutsetunnistusVastus", (said == null ? "" : "<k:teade>" + said + "</k:teade>") + rows(rows, counted)));
        if (expected.equals("NOT_WHOLE")) {
            assertThatThrownBy(() -> entries.ofPerson("60402019147", application())).isInstanceOf(WrongAnswer.class).hasMessageEndingWith("NOT_WHOLE");
        } else {
            assertThat(entries.ofPerson("60402019147", application())).hasSize(Integer.parseInt(expected));
        }
    }

    @Test
    void an_answer_about_another_person_is_none() {
        server.echoes(answer("kutsetunnistusVastus", rows(1, "1").replace("60402019147", "37605030299")));
        assertThatThrownBy(() -> entries.ofPerson("60402019147", application())).isInstanceOf(WrongAnswer.class).hasMessageEndingWith("OTHER_PERSON");
    }

    @ParameterizedTest(name = "{0} rows, counted {1}, mistakes {2}")
    @CsvSource(nullValues = "none", textBlock = """
            1, 1,    0, 1
            0, 0,    0, 0
            0, 3,    0, NOT_WHOLE
            2, 1,    0, NOT_WHOLE
            0, 0,    2, VEAD_2
            """)
    void a_bodys_answer_is_whole_or_none(int rows, String counted, int mistakes, String expected) {
        server.echoes(answer("kutseAndjaTunnistusedVastus", rows(rows, counted) + "<k:vigadearv>" + mistakes + "</k:vigadearv>"));
        if (expected.matches("\\d")) {
            assertThat(entries.ofBody(application())).hasSize(Integer.parseInt(expected));
        } else {
            assertThatThrownBy(() -> entries.ofBody(application())).isInstanceOf(WrongAnswer.class).hasMessageEndingWith(expected);
        }
    }

    private static String rows(int rows, String counted) {
        String row = "<k:kutsetunnistus><k:isikukood>60402019147</k:isikukood></k:kutsetunnistus>";
        return (rows == 0 ? "" : "<k:kutsetunnistused>" + row.repeat(rows) + "</k:kutsetunnistused>")
                + (counted == null ? "" : "<k:kirjeid>" + counted + "</k:kirjeid>");
    }

    private static String answer(String name, String content) {
        return "<k:" + name + " xmlns:k=\"http://producers.kutseregister.xtee.riik.ee/producer/kutseregister\">" + content + "</k:" + name + ">";
    }
}
