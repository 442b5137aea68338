package ee.kutseeksam.eventstore;

import java.util.function.BiConsumer;

/**
 * Where a view puts what it takes in: its tables in the database while people work, the same tables in memory when all views are drawn anew. Rows are
 * found by their table's first column, and by others beside it; columns are named between commas.
 */
public interface Rows {

    /** @param values one for each column, in the table's order */
    void insert(String table, Object... values);

    /** @param values those of {@code set}, then those of {@code where} */
    void update(String table, String set, String where, Object... values);

    void delete(String table, String where, Object... values);

    /** What the other three cannot say, in both ways: the test that compares kept with drawn views sees to it that they agree. */
    void apply(Rule rule, Object... values);

    /** @param sql with a question mark for each value, @param drawn the same to the tables in memory */
    record Rule(String sql, BiConsumer<DrawnTables, Object[]> drawn) { }
}
