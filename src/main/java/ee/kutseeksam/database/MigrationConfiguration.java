package ee.kutseeksam.database;

import java.util.HashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrations: only on a database that keeps what it was given, run by the owner, granting to the application's role. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayConfigurationCustomizer applicationsRole(JdbcConnectionDetails application) {
        return configuration -> {
            var placeholders = new HashMap<>(configuration.getPlaceholders());
            placeholders.put("app", application.getUsername());
            configuration.placeholders(placeholders);
        };
    }

    @Bean
    FlywayMigrationStrategy guardedMigration(DataSource dataSource, @Value("${kutse.database.loss-allowed-in-tests:false}") boolean lossAllowed) {
        return flyway -> {
            var guard = DatabaseGuard.of(dataSource);
            guard.requireFitting();
            if (!lossAllowed) {
                guard.requireDurable();
            }
            flyway.migrate();
            guard.warnWhenAppOwnsLog();
        };
    }
}
