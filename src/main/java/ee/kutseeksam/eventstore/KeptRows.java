package ee.kutseeksam.eventstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows in the database: statements in the order in which they were asked for, neighbours of the same text sent as one batch. */
final class KeptRows implements Rows {

    private final JdbcTemplate jdbc;
    private final List<Object[]> waiting = new ArrayList<>();
    private String statement = "";

    KeptRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(String table, Object... values) {
        add("insert into " + table + " values (" + String.join(", ", Collections.nCopies(values.length, "?")) + ")", values);
    }

    @Override
    public void update(String table, String set, String where, Object... values) {
        add("update " + table + " set " + set.replace(",", " = ?,") + " = ? where " + given(where), values);
    }

    @Override
    public void delete(String table, String where, Object... values) {
        add("delete from " + table + " where " + given(where), values);
    }

    @Override
    public void apply(Rule rule, Object... values) {
        add(rule.sql(), values);
    }

    private static String given(String where) {
        return where.replace(",", " = ? and") + " = ?";
    }

    private void add(String sql, Object... values) {
        if (!sql.equals(statement)) {
            flush();
            statement = sql;
        }
        waiting.add(values);
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
