package ee.kutseeksam.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 14, on the vectors that come with the sample data and on the edges that they leave out. */
class PersonalCodeTest {

    static List<String> valid() throws IOException {
        return vectors("valid");
    }

    static List<String> invalid() throws IOException {
        return vectors("invalid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takes_every_valid_vector(String code) {
        assertThat(PersonalCode.parse(code)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses_every_invalid_vector(String code) {
        assertThat(PersonalCode.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 37605030299", "37605030299 ", "3760503029٩", "９7605030299", "77605030299", "376050302990", "37602300299"})
    void refuses_what_only_looks_like_a_code(String text) {
        assertThat(PersonalCode.parse(text)).isEmpty();
    }

    @Test
    void one_check_digit_of_ten_is_right() {
        for (var ten : List.of("3760503029", "6040201914", "6040201902", "6000229990")) {
            assertThat(Stream.iterate(0, digit -> digit + 1).limit(10).filter(digit -> PersonalCode.parse(ten + digit).isPresent()))
                    .as(ten).hasSize(1);
        }
    }

    @Test
    void tells_the_birth_date_of_every_century() {
        assertThat(new PersonalCode("37605030299").birthDate()).isEqualTo(LocalDate.of(1976, 5, 3));
        assertThat(new PersonalCode("60402019147").birthDate()).isEqualTo(LocalDate.of(2004, 2, 1));
        assertThat(Stream.iterate(0, digit -> digit + 1).limit(10).map(digit -> PersonalCode.parse("1991231999" + digit))
                .flatMap(Optional::stream).map(PersonalCode::birthDate)).containsExactly(LocalDate.of(1899, 12, 31));
    }

    @Test
    void shows_nothing_of_itself() {
        assertThat(new PersonalCode("37605030299").toString()).isEqualTo("PersonalCode[…]");
        assertThatThrownBy(() -> new PersonalCode("37605030298")).message().doesNotContain("376");
    }

    private static List<String> vectors(String kind) throws IOException {
        try (var json = PersonalCodeTest.class.getResourceAsStream("/reference/sample-data.json")) {
            var vectors = new ObjectMapper().readTree(json).path("isikukoodVectors").path(kind);
            return StreamSupport.stream(vectors.spliterator(), false).map(vector -> vector.path("code").asText()).toList();
        }
    }
}
