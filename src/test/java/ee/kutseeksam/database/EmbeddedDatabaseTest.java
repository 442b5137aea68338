package ee.kutseeksam.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The workplace's database over restarts, killed programs and two programs at once. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EmbeddedDatabaseTest {

    /** A program of its own that starts the database, writes a row, tells that it is ready and waits to be killed. */
    static final class Program {

        public static void main(String[] arguments) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(arguments[0]), 0);
            write(database, "killed");
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @TempDir
    private Path temp;

    @Test
    void what_was_written_is_there_after_a_restart_and_durability_is_on() {
        try (var database = EmbeddedDatabase.start(folder(), 0)) {
            write(database, "first");
        }
        try (var database = EmbeddedDatabase.start(folder(), 0)) {
            assertThat(client(database).sql("select text from note").query(String.class).list()).containsExactly("first");
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
                assertThat(client(database).sql("show " + setting).query(String.class).single()).isEqualTo("on");
            }
        }
    }

    @Test
    void a_folder_in_use_by_a_living_program_is_refused_in_words_and_the_program_goes_on() throws Exception {
        var other = program();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder(), 0)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("praegu kasutusel").hasMessageContaining("protsess " + other.pid());
            assertThat(other.isAlive()).isTrue();
            assertThat(serverOn(folder()).isAlive()).isTrue();
        } finally {
            kill(other);
            EmbeddedDatabase.start(folder(), 0).close();
        }
    }

    @Test
    void a_server_orphaned_by_kill_9_is_stopped_and_nothing_committed_is_lost() throws Exception {
        kill(program());
        var orphan = serverOn(folder());
        assertThat(orphan.isAlive()).isTrue();

        long start = System.nanoTime();
        try (var database = EmbeddedDatabase.start(folder(), 0)) {
            assertThat(client(database).sql("select text from note").query(String.class).list()).containsExactly("killed");
            assertThat(serverOn(folder()).pid()).isNotEqualTo(orphan.pid());
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(30);
    }

    @Test
    void a_stale_pid_file_that_names_a_stranger_harms_neither() throws Exception {
        EmbeddedDatabase.start(folder(), 0).close();
        Files.writeString(folder().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder() + "\n1\n");

        try (var database = EmbeddedDatabase.start(folder(), 0)) {
            assertThat(client(database).sql("select 1").query(Integer.class).single()).isOne();
        }
    }

    private Path folder() {
        return temp.resolve("postgres");
    }

    private Process program() throws Exception {
        var program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                Program.class.getName(), folder().toString()).redirectErrorStream(true).start();
        var output = new BufferedReader(new InputStreamReader(program.getInputStream()));
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            assertThat(line).as("the program ended early").isNotNull();
        }
        return program;
    }

    private static void kill(Process program) throws Exception {
        program.destroyForcibly().waitFor();
    }

    private static ProcessHandle serverOn(Path folder) throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip())).orElseThrow();
    }

    private static void write(EmbeddedDatabase database, String text) {
        client(database).sql("create table if not exists note (text text)").update();
        client(database).sql("insert into note values (?)").param(text).update();
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), RoleNames.OWNER, ""));
    }
}
