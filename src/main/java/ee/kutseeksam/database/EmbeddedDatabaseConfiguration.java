package ee.kutseeksam.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When no database is given from outside: the embedded one, or, in the packaged program, which has none, a clear refusal. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabaseConfiguration {

    private static final String LIBRARY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = LIBRARY)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedDatabase embeddedDatabase(@Value("${kutse.database.folder}") String folder, @Value("${kutse.database.port}") int port) {
            return EmbeddedDatabase.start(Path.of(folder), port);
        }

        @Bean
        JdbcConnectionDetails applicationsConnection(EmbeddedDatabase database) {
            return new AppConnection(database.url());
        }

        @Bean
        FlywayConnectionDetails ownersConnection(EmbeddedDatabase database) {
            return new OwnerConnection(database.url());
        }

        @Bean
        DataPlace dataPlace(EmbeddedDatabase database) {
            return new DataPlace("kaustas " + database.folder() + " (" + database.url() + ")");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass(LIBRARY)
    static class Missing {

        @Bean
        JdbcConnectionDetails applicationsConnection() {
            throw new StartRefused("Andmebaas on määramata: see programm ei kanna oma andmebaasi kaasas.",
                    "Anna PostgreSQL-i (15 või uuem) aadress ja rollid: spring.datasource.url, spring.datasource.username, "
                            + "spring.datasource.password, spring.flyway.user, spring.flyway.password (vt docs/operations.md).");
        }
    }

    private record AppConnection(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return Roles.APP;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record OwnerConnection(String url) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return Roles.OWNER;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
