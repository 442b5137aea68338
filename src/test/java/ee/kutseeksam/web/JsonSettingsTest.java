package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** The depth that a body may have, wherever its type would allow any. */
class JsonSettingsTest {

    private final ObjectMapper json = new JsonSettings().strictJson(new Jackson2ObjectMapperBuilder()).getObjectMapper();

    @Test
    void what_is_too_deep_is_refused_by_the_parser_and_says_so() throws Exception {
        assertThat(json.readTree(nested(20)).isArray()).isTrue();
        for (int depth : new int[] {21, 1_000}) {
            StreamConstraintsException refused = catchThrowableOfType(StreamConstraintsException.class, () -> json.readTree(nested(depth)));
            assertThat(refused).as("depth " + depth).isNotNull();
            assertThat(Fault.sentence(refused)).contains("liiga sügava ehitusega");
        }
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
