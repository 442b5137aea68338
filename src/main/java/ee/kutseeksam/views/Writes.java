package ee.kutseeksam.views;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Statements in the order in which they were asked for, neighbours of the same text sent as one batch. */
final class Writes {

    private final JdbcTemplate jdbc;
    private final List<Object[]> waiting = new ArrayList<>();
    private String statement = "";

    Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(String sql, Object... arguments) {
        if (!sql.equals(statement)) {
            flush();
            statement = sql;
        }
        waiting.add(arguments);
    }

    void flush() {
        if (waiting.size() == 1) {
            jdbc.update(statement, waiting.get(0));
        } else if (!waiting.isEmpty()) {
            jdbc.batchUpdate(statement, waiting);
        }
        waiting.clear();
    }
}
