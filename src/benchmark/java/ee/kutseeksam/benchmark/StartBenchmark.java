package ee.kutseeksam.benchmark;

import ee.bare.BareApplication;
import ee.kutseeksam.KutseeksamApplication;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.TestSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * From the launch of the program until it says that it is ready, with a database that has been there before, against the same libraries without the
 * product, in turns; and what memory it then holds. Processor time moves less with the machine's neighbours than seconds do.
 */
class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_AGAIN_NANOS = 20_000_000;
    private static final Path FOLDER = Path.of("target", "benchmark", "start").toAbsolutePath();

    /** @param cpu processor seconds of both kinds, @param resident megabytes that the system has given it */
    private record Start(double seconds, double cpu, double resident) { }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    @Test
    void from_launch_to_ready() throws IOException {
        Files.createDirectories(FOLDER);
        List<String> product = product(TestDatabase.fresh());
        List<String> bare = bare(TestDatabase.empty());
        start(KutseeksamApplication.class, product);
        start(BareApplication.class, bare);
        System.out.println("from now on the databases have been there before");
        List<Start> ours = new ArrayList<>();
        List<Start> theirs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ours.add(start(KutseeksamApplication.class, product));
            theirs.add(start(BareApplication.class, bare));
        }
        told("the product", ours);
        told("bare", theirs);
        System.out.println("the product, times bare: in seconds " + ratio(ours, theirs, Start::seconds) + ", in processor time " + ratio(ours, theirs, Start::cpu)
                + ", in memory " + ratio(ours, theirs, Start::resident));
    }

    private static void told(String who, List<Start> starts) {
        System.out.println(who + ": ready in " + Ratio.of(starts.stream().mapToDouble(Start::seconds)) + " s, processors "
                + Ratio.of(starts.stream().mapToDouble(Start::cpu)) + " s, resident " + Ratio.of(starts.stream().mapToDouble(Start::resident)) + " MB");
    }

    private static Ratio ratio(List<Start> ours, List<Start> theirs, ToDoubleFunction<Start> what) {
        return Ratio.of(IntStream.range(0, ours.size()).mapToDouble(i -> what.applyAsDouble(ours.get(i)) / what.applyAsDouble(theirs.get(i))));
    }

    private static List<String> product(TestDatabase database) {
        return List.of("--spring.profiles.active=test", "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + TestDatabase.APP,
                "--spring.datasource.password=", "--spring.flyway.user=" + TestDatabase.OWNER, "--spring.flyway.password=",
                "--kutse.people.key-file=" + FOLDER.resolve("people.key"), "--kutse.signin.issuer=" + TestSimulator.address(),
                "--kutse.signin.client-secret=" + TestSimulator.SECRET, "--kutse.simulator.address=" + TestSimulator.address(),
                "--kutse.xtee.server=" + TestSimulator.securityServer(), "--kutse.xtee.responsible=" + TestSimulator.RESPONSIBLE);
    }

    private static List<String> bare(TestDatabase database) {
        return List.of("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + TestDatabase.OWNER, "--spring.datasource.password=",
                "--spring.flyway.enabled=false", "--camunda.bpm.database.schema-update=true", "--spring.session.jdbc.cleanup-cron=-",
                "--spring.datasource.hikari.connection-init-sql=select 1", "--management.endpoint.health.group.readiness.include=readinessState,db",
                "--logging.level.root=warn");
    }

    private Start start(Class<?> program, List<String> settings) throws IOException {
        int port = TestSimulator.freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                TestSimulator.classPath(), program.getName(), "--server.port=" + port));
        command.addAll(settings);
        Path said = FOLDER.resolve(program.getSimpleName() + ".log");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            while (!isReady(port)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("not started, see " + said);
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
            var start = new Start((System.nanoTime() - begun) / 1e9, process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3, resident(process));
            System.out.printf(Locale.ROOT, "%s: ready in %.1f s, %.1f s of processors, %.0f MB resident%n", program.getSimpleName(), start.seconds(), start.cpu(),
                    start.resident());
            return start;
        } finally {
            process.destroy();
            process.onExit().completeOnTimeout(process, 2, TimeUnit.MINUTES).join().destroyForcibly();
        }
    }

    private boolean isReady(int port) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz")).timeout(Duration.ofSeconds(5)).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Linux tells; elsewhere it is not known. */
    private static double resident(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status) ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024).findFirst().orElse(Double.NaN) : Double.NaN;
    }
}
