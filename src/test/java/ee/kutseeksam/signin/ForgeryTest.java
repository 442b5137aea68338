package ee.kutseeksam.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.access.Doors;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody else's page acts for who is signed in, no page of ours runs what was typed into it, and no log line is made by what was sent. */
@ProductTest
class ForgeryTest {

    @Autowired Environment environment;
    @Autowired JdbcClient database;
    @Autowired List<RequestMappingHandlerMapping> mappings;

    private Browser anne;

    @BeforeEach
    void signIn() {
        anne = Browser.of("anne", environment);
        anne.get("/");
    }

    @Test
    void a_change_needs_the_token_at_every_door() {
        long events = events();
        for (Doors.Door door : Doors.of(mappings)) {
            if (door.method().equals("POST")) {
                String path = door.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
                assertThat(anne.postWithoutToken(path, "{}").statusCode()).as(door.name()).isEqualTo(403);
            }
        }
        assertThat(anne.postWithoutToken("/camunda/api/engine/engine/default/task", "{}").statusCode()).isEqualTo(403);
        assertThat(events()).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void a_form_of_another_page_is_no_command(String type) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", type, "Command-Id", UUID.randomUUID().toString()));
        assertThat(anne.request("POST", "/api/exams", "{\"curriculum\": \"214802\"}", headers).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kurjam.example", "http://kutseeksam.ee.kurjam.example", "null", "::", "https://localhost.kurjam.example"})
    void a_change_from_another_origin_is_refused_whatever_token_it_has(String origin) throws Exception {
        assertThat(origin("POST", origin)).isEqualTo(403);
        assertThat(origin("DELETE", origin)).isEqualTo(403);
        assertThat(origin("GET", origin)).isEqualTo(200);
    }

    @Test
    void a_change_from_our_own_pages_and_from_programs_goes_on() throws Exception {
        assertThat(origin("POST", "https://kutseeksam.ee")).isEqualTo(200);
        assertThat(origin("POST", "http://kutseeksam.ee:8080")).isEqualTo(200);
        assertThat(origin("POST", null)).isEqualTo(200);
    }

    private static int origin(String method, String origin) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/exams");
        request.setServerName("kutseeksam.ee");
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new OwnOrigin().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void every_page_carries_a_policy_that_runs_nothing_but_our_files() {
        for (Doors.Door door : Doors.of(mappings)) {
            if (door.method().equals("GET") && !door.path().startsWith("/api/")) {
                HttpResponse<String> page = anne.get(door.path().replaceAll("\\{\\w+}", "x"));
                assertThat(page.headers().allValues("Content-Security-Policy")).as(door.name()).singleElement().asString()
                        .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'self'")
                        .doesNotContain("unsafe", "*", "http");
                assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
                assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
                assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
                assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            }
        }
    }

    /** What the policy would not run is not there to be run. */
    @Test
    void no_template_has_script_or_style_of_its_own() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|th:utext")
                        .doesNotContainPattern("(?is)<script(?![^>]*src=)");
            }
        }
    }

    @Test
    void what_is_sent_makes_no_line_in_any_log_and_stands_in_none() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        String forged = "x\r\n2026-03-02 ERROR {\"fake\":true} \u001b[31m 49001119906";
        try {
            String sent = URLEncoder.encode(forged, StandardCharsets.UTF_8);
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (String path : List.of("/eksamid?olek=", "/eksamid?otsi=", "/statistika?aasta=", "/api/exams?status=", "/minu-andmed?leht=",
                    "/api/exams/KE-2026-0001?at=", "/eksamid/KE-2026-0001?seis=")) {
                answers.add(anne.get(path + sent));
            }
            answers.add(anne.command(UUID.randomUUID(), "POST", "/api/exams", "{\"curriculum\": \"" + forged.replace("\r\n", "\\r\\n").replace("\u001b", "\\u001b")
                    .replace("\"", "\\\"") + "\"}"));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isLessThan(500));
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains("fake") || line.contains("49001119906"));
    }

    private long events() {
        return database.sql("select count(*) from event where meta->>'who' <> 'system'").query(Long.class).single();
    }
}
