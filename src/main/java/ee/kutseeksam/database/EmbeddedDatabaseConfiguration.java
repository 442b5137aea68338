package ee.kutseeksam.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where no database is given from outside and the embedded one is at hand (workplace, tests): starts it and connects both roles. */
@Configuration(proxyBeanMethods = false)
@WhenNoDatabaseIsGiven
@ConditionalOnClass(name = EmbeddedDatabaseConfiguration.LIBRARY)
class EmbeddedDatabaseConfiguration {

    static final String LIBRARY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

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

    private record AppConnection(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return RoleNames.APP;
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
            return RoleNames.OWNER;
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
