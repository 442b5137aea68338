package ee.kutseeksam.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The packaged program has no database of its own: without the address of one it says what to set and does not start. */
@Configuration(proxyBeanMethods = false)
@WhenNoDatabaseIsGiven
@ConditionalOnMissingClass(EmbeddedDatabaseConfiguration.LIBRARY)
class NoDatabaseConfiguration {

    @Bean
    JdbcConnectionDetails applicationsConnection() {
        throw new StartRefused("Andmebaas on määramata: see programm ei kanna oma andmebaasi kaasas.",
                "Anna PostgreSQL-i (15 või uuem) aadress ja rollid: spring.datasource.url, spring.datasource.username, "
                        + "spring.datasource.password, spring.flyway.user, spring.flyway.password (vt docs/operations.md).");
    }
}
