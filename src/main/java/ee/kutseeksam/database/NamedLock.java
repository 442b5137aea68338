package ee.kutseeksam.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What one transaction at a time may hold, on whatever nodes they run: known by its name alone. */
public final class NamedLock {

    private NamedLock() { }

    /** Waits until nobody else holds it; it is held to the end of the running transaction. */
    public static void take(JdbcClient database, String name) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))").param("name", name).query(Integer.class).single();
    }
}
