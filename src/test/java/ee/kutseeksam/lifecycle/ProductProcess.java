package ee.kutseeksam.lifecycle;

import ee.kutseeksam.Browser;
import ee.kutseeksam.KutseeksamApplication;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.TestSimulator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product as a program of its own, with the embedded database in a folder, to be killed and started again. */
final class ProductProcess implements AutoCloseable {

    /** The first start of a demo plays its exams. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(300);

    private final Path folder;
    private final List<String> settings;
    private final int port = freePort();
    private final int databasePort = freePort();
    private Process process;

    /** Without exams, at the simulator that all tests share. */
    ProductProcess(Path folder) {
        this(folder, List.of("--kutse.clock.start=2026-03-02T08:00:00+02:00", "--kutse.reference.file=classpath:reference/sample-data.json",
                "--kutse.demo.users=classpath:demo/users.json", "--kutse.signin.issuer=" + TestSimulator.address(),
                "--kutse.signin.client-secret=" + TestSimulator.SECRET, "--kutse.xtee.server=" + TestSimulator.securityServer(),
                "--kutse.xtee.responsible=" + TestSimulator.RESPONSIBLE));
    }

    private ProductProcess(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** The demo with its exams, at a simulator of its own. */
    static ProductProcess demo(Path folder, int simulatorPort, String... more) {
        return new ProductProcess(folder, Stream.concat(Stream.of("--spring.profiles.active=demo", "--kutse.simulator.port=" + simulatorPort),
                Stream.of(more)).toList());
    }

    /** Starts it and waits until it is ready. */
    void start() {
        try {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                    "-XX:TieredStopAtLevel=1", "-cp", classPath(), KutseeksamApplication.class.getName(), "--server.port=" + port,
                    "--kutse.database.folder=" + folder.resolve("postgres"), "--kutse.database.port=" + databasePort,
                    "--kutse.people.key-file=" + folder.resolve("people.key")));
            command.addAll(settings);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long end = System.nanoTime() + PATIENCE;
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the product has not become ready:\n" + said());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** The product's own, without anything of the tests. */
    private static String classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady() {
        try {
            return browser().get("/readyz").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    Browser browser() {
        return new Browser(port);
    }

    JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:" + databasePort + "/kutseeksam?currentSchema=view,public",
                TestDatabase.APP, ""));
    }

    /** As {@code kill -9} does it: nothing is said goodbye to, and its database server stays. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("product.log");
    }

    /** Stops it as Ctrl-C does, and what a killed one has left running. */
    @Override
    public void close() {
        process.destroy();
        await();
        process.destroyForcibly();
        Path server = folder.resolve("postgres").resolve("postmaster.pid");
        if (Files.exists(server)) {
            try {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(server).get(0).strip())).ifPresent(ProcessHandle::destroy);
            } catch (IOException goneMeanwhile) {
                return;
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
