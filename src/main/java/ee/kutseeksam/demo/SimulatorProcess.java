package ee.kutseeksam.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The simulator as a process beside this one, from the same class path. It ends when its input ends, and so with this process, however that
 * one ends. What it says lies in simulator.log in its folder.
 */
public final class SimulatorProcess implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    /** Sample data of another file than the program's own. */
    static final String SAMPLE = "--sample=";

    private static final List<String> SMALL = List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    /** Of another file's world there is more, and more is asked. */
    private static final List<String> BUSY = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final Duration SOON = Duration.ofSeconds(2);

    private final String program;
    private final String classPath;
    private final int port;
    private final Path folder;
    private final List<String> more;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(SOON).build();
    private Process process;

    /**
     * @param program its main class
     * @param more    arguments of its own
     */
    public SimulatorProcess(String program, String classPath, int port, Path folder, String... more) {
        this.program = program;
        this.classPath = classPath;
        this.port = port;
        this.folder = folder.toAbsolutePath().normalize();
        this.more = List.of(more);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits until it answers, unless a simulator answers there already. False when it has not come up. */
    public synchronized boolean start() {
        if (answers()) {
            return true;
        }
        close();
        process = launch();
        long end = System.nanoTime() + PATIENCE;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return true;
    }

    private Process launch() {
        try {
            Files.createDirectories(folder);
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(more.stream().anyMatch(one -> one.startsWith(SAMPLE)) ? BUSY : SMALL);
            command.addAll(List.of("-cp", classPath, program, "--port=" + port, "--folder=" + folder, "--end-with-input"));
            command.addAll(more);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return folder.resolve("simulator.log");
    }

    /** Neither this process's own nor anybody else's answers. */
    synchronized boolean isGone() {
        return (process == null || !process.isAlive()) && !answers();
    }

    private boolean answers() {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address() + "/sim")).timeout(SOON).build(), BodyHandlers.ofString())
                    .body().contains("Simulaator");
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroy();
            process = null;
        }
    }
}
