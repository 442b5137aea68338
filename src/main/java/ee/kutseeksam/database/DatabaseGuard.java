package ee.kutseeksam.database;

import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log's promises need of any database: nothing committed is lost, and the newest commit is seen. */
record DatabaseGuard(JdbcClient database) {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGuard.class);
    private static final int OLDEST_VERSION = 15;
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "Andmebaasi säte fsync on väljas: elektrikatkestus võib andmed hävitada.",
            "full_page_writes", "Andmebaasi säte full_page_writes on väljas: elektrikatkestus võib andmed rikkuda.",
            "synchronous_commit", "Andmebaasi säte synchronous_commit on väljas: kinnitatud toiming võib kaduda.");

    static DatabaseGuard of(DataSource dataSource) {
        return new DatabaseGuard(JdbcClient.create(dataSource));
    }

    /** Refuses the start when there is no server, it is too old or its transactions are not the ones that the log is made for. */
    void requireFitting() {
        requireVersion(version());
        var isolation = setting("transaction_isolation");
        if (!isolation.equals("read committed")) {
            throw new StartRefused("Andmebaasi tehingute eraldatus on \"" + isolation + "\", vaja on \"read committed\".",
                    "Sea andmebaasis default_transaction_isolation = 'read committed'.");
        }
    }

    static void requireVersion(int version) {
        if (version < OLDEST_VERSION) {
            throw new StartRefused("Andmebaas on PostgreSQL " + version + ", vaja on vähemalt versiooni " + OLDEST_VERSION + ".",
                    "Uuenda andmebaasi või anna teise andmebaasi aadress (spring.datasource.url).");
        }
    }

    private int version() {
        try {
            return Integer.parseInt(setting("server_version_num")) / 10_000;
        } catch (CannotGetJdbcConnectionException e) {
            throw new StartRefused("Andmebaasiga ei saa ühendust: " + e.getMostSpecificCause().getMessage(),
                    "Kontrolli, et andmebaas töötab ning et aadress, kasutaja ja parool on õiged (spring.datasource.*).");
        }
    }

    /** Refuses the start when a committed act could be lost. */
    void requireDurable() {
        DURABLE.keySet().stream().sorted().forEach(this::requireOn);
    }

    void requireOn(String name) {
        if (setting(name).equals("off")) {
            throw new StartRefused(DURABLE.get(name), "Lülita säte sisse: alter system set " + name + " = on; seejärel select pg_reload_conf();");
        }
    }

    /** Says loudly when the application's role could undo the log's protection. Call after the migrations. */
    void warnWhenAppOwnsLog() {
        boolean owns = database.sql("""
                select pg_has_role(current_user, relowner, 'usage') from pg_class where oid = 'public.event'::regclass
                """).query(Boolean.class).single();
        if (owns) {
            LOG.warn("""


                    ****************************************************************************************
                    HOIATUS: rakenduse andmebaasiroll on sündmuste logi omanik ja saaks selle kaitse maha võtta.
                    Tee omanikule eraldi roll ja anna see sätetega spring.flyway.user ja spring.flyway.password.
                    ****************************************************************************************
                    """);
        }
    }

    private String setting(String name) {
        return database.sql("select current_setting(:name)").param("name", name).query(String.class).single();
    }
}
