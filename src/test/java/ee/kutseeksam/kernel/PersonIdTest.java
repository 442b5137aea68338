package ee.kutseeksam.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdTest {

    @Test
    void it_is_read_back_from_its_text() {
        var person = new PersonId(new UUID(0, 7));
        assertThat(person).hasToString("00000000-0000-0000-0000-000000000007");
        assertThat(PersonId.of(person.toString())).isEqualTo(person);
    }

    @Test
    void another_kind_of_users_name_is_no_person() {
        assertThat(PersonId.parse("00000000-0000-0000-0000-000000000007")).hasValue(new PersonId(new UUID(0, 7)));
        assertThat(PersonId.parse("prometheus")).isEmpty();
        assertThat(PersonId.parse("0-0-0-0-7")).isEmpty();
        assertThat(PersonId.parse(null)).isEmpty();
    }
}
