package ee.kutseeksam.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a view writes comes to the same, kept in the database as it happens or drawn in memory and copied in. */
class RowsTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Projection.Table SAMPLE = new Projection.Table("sample", """
            exam uuid not null, place int not null, words text, on_day date, at timestamp, money numeric(9, 2) not null default 0, done boolean not null,
            primary key (exam, place), unique (place, exam)""");
    private static final Rows.Rule DOUBLED = new Rows.Rule("update sample set money = 2 * money where exam = ?", (drawn, of) ->
            drawn.rows("sample", "exam", of).forEach(row -> row.set("money", ((BigDecimal) row.get("money")).add((BigDecimal) row.get("money")))));

    private final LogRooms rooms = LogRooms.open();

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void both_ways_come_to_the_same() {
        assertThat(bothWays(rows -> {
            rows.insert("sample", ONE, 1, "esimene", LocalDate.of(2026, 3, 2), LocalDateTime.of(2026, 3, 2, 9, 0), new BigDecimal("1.50"), false);
            rows.insert("sample", ONE, 2, null, null, null, BigDecimal.ZERO, false);
            rows.insert("sample", OTHER, 1, "teine", null, null, BigDecimal.TEN, true);
            rows.insert("sample", OTHER, 2, "kaob", null, null, BigDecimal.TEN, true);
            rows.update("sample", "words, done", "exam, place", "muudetud", true, ONE, 2);
            rows.update("sample", "on_day", "exam", null, ONE);
            rows.update("sample", "words", "exam, place", "ei ole", ONE, 7);
            rows.delete("sample", "exam, place", OTHER, 2);
            rows.apply(DOUBLED, ONE);
        })).hasSize(3).allSatisfy(row -> assertThat(row).doesNotContain("kaob")).anySatisfy(row -> assertThat(row).contains("muudetud"))
                .anySatisfy(row -> assertThat(row).contains("3.00"));
    }

    @Test
    void whatever_stands_in_a_text_comes_through() {
        assertThat(bothWays(rows -> {
            List<String> texts = List.of("", "\\N", "\\", "tab\there", "two\nlines", "back\r\nslash \\n", "õäöü \"'$1, (x)", "\\.");
            for (int i = 0; i < texts.size(); i++) {
                rows.insert("sample", ONE, i, texts.get(i), null, null, BigDecimal.ONE, true);
            }
        })).hasSize(8);
    }

    @Test
    void rows_are_found_by_the_first_column_and_are_whole() {
        var drawn = new DrawnTables(List.of(SAMPLE));
        assertThatThrownBy(() -> drawn.delete("sample", "place, exam", 1, ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawn.insert("sample", ONE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> drawn.update("sample", "no_such", "exam", 1, ONE)).hasMessageContaining("no_such");
    }

    /** The rows as text, after both were seen to be the same. */
    private List<String> bothWays(Consumer<Rows> work) {
        var jdbc = rooms.get(JdbcTemplate.class);
        return rooms.get(TransactionTemplate.class).execute(status -> {
            jdbc.execute("create table view.sample (" + SAMPLE.columns() + ")");
            var kept = new KeptRows(jdbc);
            work.accept(kept);
            kept.flush();
            jdbc.execute("create temporary table sample (" + SAMPLE.columns() + ") on commit drop");
            var drawn = new DrawnTables(List.of(SAMPLE));
            work.accept(drawn);
            Copy.into("pg_temp", "sample", drawn, jdbc);
            List<String> copied = all("pg_temp", jdbc);
            assertThat(copied).isEqualTo(all("view", jdbc));
            status.setRollbackOnly();
            return copied;
        });
    }

    private static List<String> all(String schema, JdbcTemplate jdbc) {
        return jdbc.queryForList("select s::text from " + schema + ".sample s order by exam, place", String.class);
    }
}
