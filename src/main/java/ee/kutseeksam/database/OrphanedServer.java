package ee.kutseeksam.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived its program (the JVM was killed with -9) and still runs on the data folder. It is asked to shut
 * down fast, which rolls back what was open and keeps what was committed. Call only while holding the {@link DataFolder}.
 */
record OrphanedServer(Path folder, Path pidFile, ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The server running on this folder, if any. A pid file whose process is no such server is removed: it would stop the start. */
    static Optional<OrphanedServer> of(Path folder) {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(pidFile);
            var process = ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
            if (process.isPresent() && runsOn(folder, process.get(), lines)) {
                return Optional.of(new OrphanedServer(folder, pidFile, process.get()));
            }
            if (process.isPresent()) {
                LOG.info("Andmebaasi vana protsessifail {} viitab võõrale protsessile ja eemaldatakse", pidFile);
                Files.delete(pidFile);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and waits until the folder is free. */
    void stop() {
        LOG.info("Eelmisest käivitusest jäi tööle andmebaas (protsess {}); peatan selle", process.pid());
        try {
            new ProcessBuilder(stopCommand()).inheritIO().start().waitFor();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (Files.exists(pidFile) && process.isAlive()) {
                if (System.nanoTime() > end) {
                    throw new StartRefused("Eelmisest käivitusest tööle jäänud andmebaas (protsess " + process.pid() + ") ei peatunud.",
                            "Peata protsess " + process.pid() + " ja käivita programm uuesti.");
                }
                Thread.sleep(50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> stopCommand() {
        if (!isWindows()) {
            return List.of("kill", "-INT", Long.toString(process.pid()));   // pg_ctl refuses to run as root
        }
        var bin = Path.of(process.info().command().orElseThrow()).getParent();
        return List.of(bin.resolve("pg_ctl").toString(), "stop", "-D", folder.toString(), "-m", "fast", "-w");
    }

    private static boolean runsOn(Path folder, ProcessHandle process, List<String> pidFile) {
        var info = process.info();
        if (!info.command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(false)) {
            return false;
        }
        return info.arguments().map(arguments -> Arrays.asList(arguments).contains(folder.toString()))
                .orElseGet(() -> startedAt(info, Long.parseLong(pidFile.get(2).strip())));
    }

    /** Where the system hides another process's arguments, its start must be the one that the pid file tells. */
    private static boolean startedAt(ProcessHandle.Info info, long epochSecond) {
        return info.startInstant().map(start -> Math.abs(start.getEpochSecond() - epochSecond) <= 10).orElse(false);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
