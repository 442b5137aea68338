package ee.kutseeksam.database;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestDatabase;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class StartTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestRestTemplate web;

    @Autowired
    private ApplicationContext context;

    @Test
    void a_database_given_from_outside_leaves_the_embedded_one_asleep() {
        assertThat(context.getBeansOfType(EmbeddedDatabase.class)).isEmpty();
        assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl()).contains("/test_");
    }

    @Test
    void the_product_works_as_a_role_that_does_not_own_the_log() {
        assertThat(database.sql("select current_user").query(String.class).single()).isEqualTo(TestDatabase.APP);
        assertThat(database.sql("select tableowner from pg_tables where tablename = 'event'").query(String.class).single())
                .isEqualTo(TestDatabase.OWNER);
    }

    @Test
    void views_come_first_and_belong_to_the_application() {
        assertThat(database.sql("show search_path").query(String.class).single()).isEqualTo("view, public");
        assertThat(database.sql("select nspname from pg_namespace where nspowner = current_user::regrole order by 1").query(String.class).list())
                .containsExactly("view");
    }

    @Test
    void local_times_are_estonian_wherever_the_program_runs() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Europe/Tallinn");
        assertThat(database.sql("show timezone").query(String.class).single()).isEqualTo("Europe/Tallinn");
    }

    @Test
    void health_is_told_without_details_and_nothing_else_is_open() {
        for (var path : new String[] {"/livez", "/readyz"}) {
            var answer = web.getForEntity(path, String.class);
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(answer.getBody()).contains("\"UP\"").doesNotContain("PostgreSQL");
        }
        assertThat(web.getForObject("/actuator/env", String.class)).doesNotContain("propertySources");
        assertThat(web.getForObject("/actuator/prometheus", String.class)).doesNotContain("es_head_position");
    }
}
