package ee.kutseeksam.watch;

import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Part of readiness: the tables are at least of the version that this program was made for. Newer ones are well while nodes are
 * replaced one after the other.
 */
@Component("schemaHealthIndicator")
class SchemaHealth extends AbstractHealthIndicator {

    private final MigrationVersion made;
    private final JdbcClient jdbc;

    SchemaHealth(Flyway migrations, JdbcClient jdbc) {
        super("the schema's version is not known");
        this.made = Optional.ofNullable(migrations.info().current()).map(MigrationInfo::getVersion).orElse(MigrationVersion.EMPTY);
        this.jdbc = jdbc;
    }

    /** The version that this program brought the tables to at its start. */
    String made() {
        return made.getVersion();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        String found = jdbc.sql("select version from public.flyway_schema_history where success order by installed_rank desc limit 1")
                .query(String.class).single();
        (MigrationVersion.fromVersion(found).compareTo(made) >= 0 ? health.up() : health.down()).withDetail("expected", made.getVersion())
                .withDetail("found", found);
    }
}
