package ee.kutseeksam;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The rooms that keep data (people, organisations, demo users) on a fresh database, without the engine. */
public record DataRooms(TestDatabase database, ConfigurableApplicationContext context) implements AutoCloseable {

    /** A clock that a test moves. */
    public static final class MovableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-02T06:00:00Z");

        public void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Tallinn");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** On a database that the tests of a JVM share, emptied: so the rights in it must stay as they are. */
    public static DataRooms open(String... settings) {
        emptyShared();
        return open(Shared.DATABASE, newKeyFile(), settings);
    }

    /** On a database of its own, with which a test may do as it likes. */
    public static DataRooms openFresh() {
        return open(TestDatabase.fresh(), newKeyFile());
    }

    private static Path newKeyFile() {
        return Path.of("target", "test-keys", UUID.randomUUID().toString(), "people.key");
    }

    private static void emptyShared() {
        var owner = JdbcClient.create(Shared.DATABASE.asOwner());
        var tables = owner.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname = 'public' and tablename in ('classifier', 'school', 'standard', 'standard_part',
                    'curriculum', 'curriculum_standard', 'awarding_body', 'awarding_body_standard', 'awarding_body_language',
                    'commission_member', 'role_assignment', 'role_request', 'delegation', 'closed_organisation', 'commission_takeover', 'person',
                    'person_index', 'note', 'person_read', 'people_key', 'reference_file', 'former_name')
                """).query(String.class).list();
        owner.sql("truncate " + String.join(", ", tables)).update();
    }

    private static final class Shared {
        static final TestDatabase DATABASE = TestDatabase.fresh();
    }

    public static DataRooms open(TestDatabase database, Path keyFile, String... settings) {
        var context = new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("database", database))
                .properties("kutse.people.key-file=" + keyFile).properties(settings).run();
        return new DataRooms(database, context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient app() {
        return get(JdbcClient.class);
    }

    public JdbcClient owner() {
        return JdbcClient.create(database.asOwner());
    }

    /** How many statements the application has prepared. */
    public int statements() {
        return get(CountingDataSource.class).statements.get();
    }

    public static InputStream sampleData() {
        return DataRooms.class.getResourceAsStream("/reference/sample-data.json");
    }

    @Override
    public void close() {
        context.close();
    }

    static final class CountingDataSource extends DelegatingDataSource {

        private final AtomicInteger statements = new AtomicInteger();

        CountingDataSource(DataSource counted) {
            super(counted);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement") || method.getName().equals("createStatement")) {
                            statements.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(basePackages = {"ee.kutseeksam.people", "ee.kutseeksam.organisations", "ee.kutseeksam.demo"})
    static class Rooms {

        @Bean
        CountingDataSource dataSource(TestDatabase database) {
            return new CountingDataSource(database.asApp());
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
