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
}
