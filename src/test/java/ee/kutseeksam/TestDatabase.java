package ee.kutseeksam;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh, migrated database on the one PostgreSQL server that all tests of a JVM share, with the roles of production. The server
 * is not durable, unless {@code tests.durable} is true, and goes with the JVM.
 */
public record TestDatabase(String url) {

    public static final String OWNER = "kutse_owner";
    public static final String APP = "kutse_app";

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A new database as the migrations leave it. */
    public static TestDatabase fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        Server.ONLY.make(name, TEMPLATE);
        return new TestDatabase(Server.ONLY.url(name));
    }

    /** A new database without tables, for tests of the migrations themselves. */
    public static TestDatabase empty() {
        var name = "test_" + COUNT.incrementAndGet();
        Server.ONLY.make(name, "template1");
        return new TestDatabase(Server.ONLY.url(name));
    }

    /** Connections as the application sees the database. */
    public DataSource asApp() {
        return new DriverManagerDataSource(url + "?currentSchema=view,public", APP, "");
    }

    public DataSource asOwner() {
        return new DriverManagerDataSource(url, OWNER, "");
    }

    public DataSource asSuperuser() {
        return new DriverManagerDataSource(url, "postgres", "");
    }

    /** Gives every test context a database of its own, which is one of its beans. */
    public static class ForContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Server.ONLY.stopAfterContexts();
            TestDatabase database = fresh();
            context.getBeanFactory().registerSingleton("testDatabase", database);
            TestPropertyValues.of("spring.datasource.url=" + database.url(), "spring.datasource.username=" + APP,
                    "spring.datasource.password=", "spring.flyway.user=" + OWNER, "spring.flyway.password=").applyTo(context);
        }
    }

    private static final class Server {

        static final Server ONLY = new Server();

        private final EmbeddedPostgres postgres;
        private volatile boolean contextsFirst;

        private Server() {
            try {
                EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setRegisterShutdownHook(false);
                if (Boolean.getBoolean("tests.durable")) {
                    List.of("fsync", "synchronous_commit", "full_page_writes").forEach(setting -> server.setServerConfig(setting, "on"));
                }
                postgres = server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!contextsFirst) {
                    stop();
                }
            }));
            execute("create role " + OWNER + " login");
            execute("create role " + APP + " login");
            execute("grant " + APP + " to " + OWNER);
            make(TEMPLATE, "template1");
            Flyway.configure().dataSource(url(TEMPLATE), OWNER, "").placeholders(Map.of("app", APP)).load().migrate();
        }

        synchronized void make(String name, String template) {
            execute("create database " + name + " template " + template + " owner " + OWNER);
        }

        String url(String name) {
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
        }

        synchronized void stopAfterContexts() {
            if (!contextsFirst) {
                contextsFirst = true;
                SpringApplication.getShutdownHandlers().add(this::stop);
            }
        }

        private void stop() {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void execute(String sql) {
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
