package ee.kutseeksam.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.verify.Verify;
import ee.kutseeksam.lifecycle.PersonalDataScan;
import ee.kutseeksam.registers.education.EducationSync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers and health: what the management port tells, and that the public one does not. */
@ProductTest
class MeasuresTest {

    private static final Pattern NAME = Pattern.compile("(?<![\"\\w{=])([a-z][a-z0-9]*(?:_[a-z0-9]+)+|jobs|incidents|up)(?=[\\s{\\[)]|$)");
    /** Prometheus' own words, and what it says itself of whom it asks. */
    private static final Set<String> NOT_OURS = Set.of("histogram_quantile", "up");

    @Autowired Environment environment;
    @Autowired Readings readings;
    @Autowired Verify verify;
    @Autowired EducationSync sync;
    @Autowired JdbcClient jdbc;
    @LocalManagementPort int port;

    private Browser management;

    @BeforeEach
    void somethingHasHappened() {
        management = new Browser(port);
        verify.run((done, all) -> { });
        sync.run();
        Browser.of("anne", environment).get("/kaitamine");
        Browser.of("anne", environment).get("/api/operations/work");
        readings.forget();
    }

    @Test
    void numbers_are_told_at_the_management_port_alone() {
        assertThat(numbers()).contains("es_head_position ", "jobs{state=\"due\"}", "jobs{state=\"failed\"}", "jobs{state=\"locked_expired\"}",
                "tasks_overdue{role=\"school\"}", "verify_violations{rule=\"V1\"} 0.0", "verify_age_seconds", "certificates_total", "register_confirmed_total",
                "authz_denied_total{who=\"signed_in\"}", "hikaricp_connections_active", "database_reachable 1.0");
        for (Browser browser : List.of(new Browser(environment.getRequiredProperty("local.server.port", Integer.class)),
                Browser.of("anne", environment), Browser.of("oskar", environment))) {
            for (String path : List.of("/actuator/prometheus", "/actuator", "/actuator/health", "/actuator;x=1/prometheus", "/ACTUATOR/prometheus")) {
                var answer = browser.get(path);
                assertThat(answer.body()).as(path).doesNotContain("es_head_position");
                assertThat(answer.statusCode()).as(path).isIn(302, 400, 403, 404);
            }
        }
    }

    @Test
    void nothing_else_is_told_there() {
        for (String path : List.of("/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers", "/", "/eksamid", "/api/tasks",
                "/camunda/app/cockpit/")) {
            assertThat(management.get(path).statusCode()).as(path).isIn(302, 401, 403, 404);
        }
    }

    @Test
    void the_numbers_are_those_of_the_tables() {
        assertThat(value("es_head_position")).isEqualTo(jdbc.sql("select coalesce(max(position), 0) from event").query(Double.class).single());
        assertThat(value("certificates_total")).isEqualTo(jdbc.sql("select count(*) from exam_certificate").query(Double.class).single());
        jdbc.sql("select status, count(*) from exam_list group by 1").query(row -> {
            assertThat(value("exam_status{status=\"" + row.getString(1) + "\"}")).isEqualTo(row.getDouble(2));
        });
    }

    @Test
    void a_turned_away_visitor_is_counted_and_not_named() {
        double before = value("authz_denied_total{who=\"signed_in\"}");
        Browser.of("ivi", environment).get("/api/operations/work");
        assertThat(value("authz_denied_total{who=\"signed_in\"}")).isEqualTo(before + 1);
        assertThat(new PersonalDataScan(Set.of("Näidis", "school-51")).text("numbers", numbers())).isEmpty();
    }

    @Test
    void asked_again_at_once_the_tables_are_left_alone() {
        assertThat(readings.take()).isSameAs(readings.take());
    }

    @Test
    void the_public_port_tells_whether_this_node_may_be_sent_work() {
        Browser anybody = new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
        assertThat(anybody.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(anybody.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(management.get("/actuator/health/readiness").body()).contains("UP").doesNotContain("schema\":{");
    }

    @Test
    void whatever_the_dashboard_and_the_alerts_ask_for_is_told() throws IOException {
        Set<String> told = numbers().lines().filter(line -> !line.startsWith("#")).map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = new TreeSet<>();
        for (JsonNode panel : new ObjectMapper().readTree(Path.of("docker/grafana/dashboards/kutseeksam.json").toFile()).path("panels")) {
            panel.path("targets").forEach(target -> names(target.path("expr").asText(), asked));
        }
        assertThat(asked).hasSizeGreaterThan(20);
        Files.readAllLines(Path.of("docker/prometheus/alerts.yaml")).stream().filter(line -> line.strip().startsWith("expr:"))
                .forEach(line -> names(line.replaceFirst(".*expr:", ""), asked));
        asked.remove("incidents");   // told only while there are any: see StuckStepsTest
        assertThat(told).containsAll(asked);
    }

    private static void names(String expression, Set<String> into) {
        NAME.matcher(expression.replaceAll("(by|le) \\([^)]*\\)", " ").replaceAll("\"[^\"]*\"|'[^']*'", "\"\"")).results().map(found -> found.group(1))
                .filter(name -> !NOT_OURS.contains(name)).forEach(into::add);
    }

    private double value(String name) {
        readings.forget();
        return numbers().lines().filter(line -> line.startsWith(name + " ")).map(line -> line.substring(name.length() + 1)).mapToDouble(Double::parseDouble)
                .findFirst().orElseThrow(() -> new AssertionError(name + " is not told"));
    }

    private String numbers() {
        var answer = management.request("GET", "/actuator/prometheus", "", Map.of("Accept", "text/plain"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
