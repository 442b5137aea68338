package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The whole database as it stood before the first world, to come back to: every world begins on the same morning with the same people.
 * Done as the superuser who keeps triggers quiet, for the log lets nobody else forget.
 */
final class Snapshot {

    private record Sequence(String name, long last, boolean called) { }

    private final JdbcTemplate database;
    private final List<String> tables;
    private final List<String> kept = new ArrayList<>();
    private final List<Sequence> sequences;

    Snapshot(TestDatabase product) {
        var connection = new SingleConnectionDataSource(product.url(), "postgres", "", true);
        database = new JdbcTemplate(connection);
        database.execute("set session_replication_role = replica");
        database.execute("create schema snapshot");
        tables = database.queryForList("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname in ('public', 'view') and tablename not like 'flyway%' and tablename not like 'spring_session%' order by 1""", String.class);
        for (String table : tables) {
            if (hasRows(table)) {
                database.execute("create table " + copy(table) + " as table " + table);
                kept.add(table);
            }
        }
        sequences = database.query("""
                select format('%I.%I', schemaname, sequencename), coalesce(last_value, start_value), last_value is not null
                from pg_sequences where schemaname in ('public', 'view')""",
                (row, number) -> new Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
    }

    private static String copy(String table) {
        return "snapshot." + table.replace(".", "_").replace("\"", "");
    }

    private boolean hasRows(String table) {
        return Boolean.TRUE.equals(database.queryForObject("select exists (select from " + table + ")", Boolean.class));
    }

    void restore() {
        database.batchUpdate(tables.stream().map(table -> "delete from " + table).toArray(String[]::new));
        kept.forEach(table -> database.execute("insert into " + table + " overriding system value select * from " + copy(table)));
        sequences.forEach(one -> database.query("select setval(?, ?, ?)", row -> { }, one.name(), one.last(), one.called()));
    }

    /** The database's own clock follows the still one. */
    void setClock(java.time.Instant moment) {
        database.update("update public.clock set offset_micros = extract(epoch from ?::timestamptz - clock_timestamp()) * 1000000", moment.toString());
    }

    /** Whether somebody's transaction waits for somebody else's. */
    boolean somebodyWaits() {
        return Boolean.TRUE.equals(database.queryForObject("""
                select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')""", Boolean.class));
    }
}
