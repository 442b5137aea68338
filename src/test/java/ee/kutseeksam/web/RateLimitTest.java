package ee.kutseeksam.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever asks too often is told when to come back; whoever does not is not held up by others. */
class RateLimitTest {

    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json().build();
    private final RateLimits limits = new RateLimits(2, 3, 4);
    private final Filter byAddress = RateLimitFilter.byAddress(limits, json);
    private final Filter byPerson = RateLimitFilter.byPerson(limits, json);

    @ParameterizedTest
    @CsvSource({"GET,/sisene/tagasi,code=x,SIGN_IN", "GET,/sisene/kaudu/tara,,SIGN_IN", "GET,/sisene,,", "GET,/eksamid,,", "GET,/eksamid,otsi=,",
        "GET,/eksamid,otsi=KE,SEARCH", "GET,/eksamid,olek=SENT&otsi=KE,SEARCH", "GET,/api/tasks/x/learners,,SEARCH", "POST,/api/tasks/x/learners,,COMMAND",
        "PUT,/api/tasks/x/results,,COMMAND", "GET,/api/exams,,", "POST,/camunda/api/engine/engine/default/task/x/complete,,COMMAND",
        "POST,/camunda/api/engine/engine/default/task,,", "POST,/camunda/api/engine/engine/default/filter/x/list,,"})
    void what_is_counted(String method, String path, String query, Limit limit) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setQueryString(query);
        assertThat(Limit.of(request)).isEqualTo(Optional.ofNullable(limit));
    }

    @Test
    void a_program_reads_when_to_come_back() throws Exception {
        for (int n = 0; n < 4; n++) {
            assertThat(command("anne").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = command("anne");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 16);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(refused.getContentAsByteArray());
        assertThat(problem.path("type").asText()).isEqualTo("urn:kutseeksam:problem:too-many-requests");
        assertThat(problem.path("detail").asText()).contains("väga palju muutnud", "sekundi pärast");
        assertThat(command("ivi").getStatus()).as("another person").isEqualTo(200);
        assertThat(run(byPerson, "GET", "/eksamid", "anne", "application/json").getStatus()).as("looking").isEqualTo(200);
    }

    @Test
    void somebody_who_tries_to_sign_in_again_and_again_is_slowed_down_by_address() throws Exception {
        assertThat(signIn("192.0.2.1").getStatus()).isEqualTo(200);
        assertThat(signIn("192.0.2.1").getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = signIn("192.0.2.1");
        assertThat(refused.getStatus()).as("a page of ours in Estonian follows").isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
        assertThat(signIn("192.0.2.2").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse command(String who) throws Exception {
        return run(byPerson, "POST", "/api/exams", who, "application/json");
    }

    private MockHttpServletResponse signIn(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sisene/tagasi");
        request.setRemoteAddr(address);
        request.addHeader("Accept", "text/html");
        MockHttpServletResponse response = new MockHttpServletResponse();
        byAddress.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletResponse run(Filter filter, String method, String path, String who, String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setUserPrincipal(() -> who);
        request.addHeader("Accept", accept);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
