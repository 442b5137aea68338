package ee.kutseeksam.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The start is refused, in Estonian, on a database that could lose what was committed; the tests' own server is such a one. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGuardTest {

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withUserConfiguration(MigrationConfiguration.class, EmbeddedDatabaseConfiguration.class, NoDatabaseConfiguration.class);

    @Test
    void a_database_that_may_lose_data_is_refused_before_anything_is_migrated() {
        var database = TestDatabase.empty();

        product.withPropertyValues(external(database, TestDatabase.APP)).run(context -> assertThat(context).getFailure().rootCause()
                .isInstanceOf(StartRefused.class).hasMessageMatching("Andmebaasi säte (fsync|synchronous_commit) on väljas: .*"));
        assertThat(tables(database)).isZero();
    }

    @Test
    void each_durability_setting_is_asked_for() {
        assertThatThrownBy(() -> guard("").requireDurable()).hasMessageContaining("fsync");
        assertThatThrownBy(() -> guard("").requireOn("synchronous_commit")).hasMessageContaining("synchronous_commit");
        assertThatCode(() -> guard("").requireOn("full_page_writes")).doesNotThrowAnyException();
        assertThatCode(() -> guard("?options=-c%20synchronous_commit=on").requireOn("synchronous_commit")).doesNotThrowAnyException();
    }

    @Test
    void transactions_that_would_not_see_the_newest_commit_are_refused() {
        assertThatThrownBy(() -> guard("?options=-c%20default_transaction_isolation=serializable").requireFitting())
                .isInstanceOf(StartRefused.class).hasMessageContaining("\"serializable\"");
        assertThatCode(() -> guard("").requireFitting()).doesNotThrowAnyException();
    }

    @Test
    void a_server_that_is_too_old_or_not_there_is_named() {
        assertThatThrownBy(() -> DatabaseGuard.requireVersion(14)).isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL 14");
        assertThatCode(() -> DatabaseGuard.requireVersion(15)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabaseGuard.of(new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "nobody", "")).requireFitting())
                .isInstanceOf(StartRefused.class).hasMessageContaining("ei saa ühendust");
    }

    @Test
    void the_owner_migrates_and_an_application_that_owns_the_log_itself_is_warned_of(CapturedOutput output) {
        product.withPropertyValues(external(TestDatabase.empty(), TestDatabase.APP)).withPropertyValues("kutse.database.loss-allowed-in-tests=true")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).doesNotContain("HOIATUS");

        product.withPropertyValues(external(TestDatabase.empty(), TestDatabase.OWNER)).withPropertyValues("kutse.database.loss-allowed-in-tests=true")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("HOIATUS").contains("spring.flyway.user");
    }

    @Test
    void without_an_address_and_without_the_embedded_database_the_operator_is_told_what_to_set() {
        product.withClassLoader(new FilteredClassLoader("io.zonky")).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).rootCause().isInstanceOf(StartRefused.class).hasMessageContaining("Andmebaas on määramata");
            assertThat(new StartRefusedAnalyzer().analyze(context.getStartupFailure()).getAction()).contains("spring.datasource.url", "spring.flyway.user");
        });
    }

    @Test
    void the_embedded_database_passes_its_own_guard(@TempDir Path folder) {
        product.withPropertyValues("kutse.database.folder=" + folder.resolve("postgres"), "kutse.database.port=0").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(DataPlace.class).description()).contains(folder.toString());
        });
    }

    private static DatabaseGuard guard(String options) {
        return DatabaseGuard.of(new DriverManagerDataSource(TestDatabase.empty().url() + options, TestDatabase.APP, ""));
    }

    private static String[] external(TestDatabase database, String application) {
        return new String[] {"spring.datasource.url=" + database.url(), "spring.datasource.username=" + application, "spring.flyway.user=" + TestDatabase.OWNER};
    }

    private static long tables(TestDatabase database) {
        return JdbcClient.create(database.asOwner())
                .sql("select count(*) from pg_tables where schemaname = 'public'").query(Long.class).single();
    }
}
