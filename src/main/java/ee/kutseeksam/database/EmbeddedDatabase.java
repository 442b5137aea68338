package ee.kutseeksam.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * The workplace's own PostgreSQL: durable, on the loopback only, its data in a folder that outlives restarts. Holds the owner's and
 * the application's roles, which need no password there.
 */
final class EmbeddedDatabase implements AutoCloseable {

    /** The server's own log lies in its folder; values of refused rows may be personal data and stay out of it. */
    private static final Map<String, String> LOG_WITHOUT_DATA = Map.of("logging_collector", "on", "log_filename", "postgresql-%a.log",
            "log_truncate_on_rotation", "on", "log_error_verbosity", "terse", "log_min_error_statement", "panic");

    private final DataFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts the server on the folder; port 0 takes any free one. Refuses when another living program uses the folder. */
    static EmbeddedDatabase start(Path path, int port) {
        var folder = DataFolder.take(path);
        try {
            OrphanedServer.of(folder.path()).ifPresent(OrphanedServer::stop);
            var database = new EmbeddedDatabase(folder, startServer(folder.path(), port));
            database.makeRoles();
            return database;
        } catch (IOException e) {
            folder.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The library switches durability off and stops the server beside, not after, the program: both are set right here. */
    private static EmbeddedPostgres startServer(Path folder, int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost");
        LOG_WITHOUT_DATA.forEach(builder::setServerConfig);
        if (port != 0) {
            builder.setPort(port);
        }
        return builder.start();
    }

    private void makeRoles() {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = '" + RoleNames.OWNER + "'")) {
                execute(connection, "create role " + RoleNames.OWNER + " login");
            }
            if (!exists(connection, "select 1 from pg_roles where rolname = '" + RoleNames.APP + "'")) {
                execute(connection, "create role " + RoleNames.APP + " login");
                execute(connection, "grant " + RoleNames.APP + " to " + RoleNames.OWNER);
            }
            if (!exists(connection, "select 1 from pg_database where datname = '" + RoleNames.DATABASE + "'")) {
                execute(connection, "create database " + RoleNames.DATABASE + " owner " + RoleNames.OWNER);
            }
        } catch (SQLException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + RoleNames.DATABASE;
    }

    Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            folder.close();
        }
    }
}
