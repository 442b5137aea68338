package ee.kutseeksam.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.models.Sha256;
import ee.kutseeksam.kernel.Ruling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DecisionTablesTest {

    @Autowired DecisionTables tables;
    @Autowired JdbcClient database;

    @Test
    void the_answer_carries_the_row_and_the_tables_text_and_leaves_no_trace_in_the_engine() throws Exception {
        Ruling<Map<String, Object>> ruling = tables.decide("deadlines",
                Map.of("awardingBody", "KA-LEIB", "examDate", LocalDate.of(2026, 6, 10)));
        assertThat(ruling.value()).containsEntry("minDaysBeforeExam", 10);
        assertThat(ruling.table()).isEqualTo("deadlines");
        assertThat(ruling.row()).startsWith("row_");
        assertThat(ruling.hash()).isEqualTo(Sha256.of(Files.readAllBytes(Path.of("processes/deadlines.dmn"))));
        assertThat(database.sql("select count(*) from act_hi_decinst").query(Long.class).single()).isZero();
    }

    @Test
    void a_missing_table_is_named() {
        assertThatThrownBy(() -> tables.decide("nothing", Map.of())).hasMessageContaining("„nothing“ ei ole paigaldatud");
    }

    @Test
    void an_answer_that_no_row_gives_is_an_error() {
        assertThatThrownBy(() -> tables.decide("resultOutcome",
                Map.of("examType", "?", "attendance", "?", "theory", "?", "practice", "?", "examDate", LocalDate.EPOCH))).isInstanceOf(IllegalStateException.class);
    }
}
