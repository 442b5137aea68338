package ee.kutseeksam.registers.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    @ParameterizedTest
    @CsvSource({"MARI-LIIS, Mari-Liis", "ÕUN, Õun", "VON DER ÜXKÜLL, Von Der Üxküll", "O'BRIEN, O'Brien", "Mari-liis, Mari-liis", "McDonald, McDonald"})
    void a_name_in_capitals_is_written_as_people_write_it_and_any_other_is_left(String said, String written) {
        assertThat(Capitals.lowered(said)).isEqualTo(written);
    }
}
