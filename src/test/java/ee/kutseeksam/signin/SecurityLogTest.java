package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is refused leaves a line, which nobody can forge and which names nobody. */
class SecurityLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("security");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Level before;

    @BeforeEach
    void listen() {
        before = logger.getLevel();
        logger.setLevel(Level.WARN);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        logger.setLevel(before);
    }

    @Test
    void a_refusal_says_who_by_id_and_what_without_its_query() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/eksamid/KE-2026-0001");
        request.setQueryString("otsi=Mari+Maasikas+47101010033");
        request.getSession().setAttribute("kutse.person", "00000000-0000-4000-8000-000000000007");
        answered(404, request);
        assertThat(logged()).containsExactly("refused status=404 as=\"not there\" who=00000000-0000-4000-8000-000000000007 method=GET"
                + " path=\"/eksamid/KE-2026-0001\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 304, 409, 422, 500})
    void other_answers_are_no_matter_of_security(int status) throws Exception {
        answered(status, new MockHttpServletRequest("GET", "/"));
        assertThat(logged()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\r\nrefused status=200 who=admin", "/a\u001b[2J", "/a\" who=admin", "/a\u2028b", "/a\\u000ab", "/õ\u202e"})
    void a_line_is_a_line_whatever_is_asked_for(String path) throws Exception {
        answered(403, new MockHttpServletRequest("GET", path));
        assertThat(logged()).singleElement().asString().matches("[ -~]+").doesNotContain("\" who=admin").startsWith("refused status=403");
        assertThat(logged().get(0).split(" ")).as("fields").hasSize(6);
    }

    @Test
    void an_address_that_can_be_read_in_two_ways_leaves_a_line() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PlainAddresses().doFilter(new MockHttpServletRequest("POST", "/camunda/api/admin/setup;x=1/default/user/create"), response, null);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(logged()).singleElement().asString().contains("as=\"unreadable\"", "setup;x=1");
    }

    private void answered(int status, MockHttpServletRequest request) throws Exception {
        FilterChain chain = (asked, answer) -> ((HttpServletResponse) answer).setStatus(status);
        new SecurityLog().doFilter(request, new MockHttpServletResponse(), chain);
    }

    private List<String> logged() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
