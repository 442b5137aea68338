package ee.kutseeksam.demo;

import ee.kutseeksam.database.StartRefused;
import ee.kutseeksam.database.StartupNote;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that a simulator answers on the port that the settings name: from before the product's own doors open until they are shut. */
@Component
@ConditionalOnProperty("kutse.simulator.port")
@Order(0)
class SimulatorKeeper implements SmartLifecycle, StartupNote {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorKeeper.class);
    private static final int LOOK_EVERY_SECONDS = 3;

    private final SimulatorProcess simulator;
    private final ObjectProvider<SimulatorTime> time;
    private ScheduledExecutorService watch;

    SimulatorKeeper(@Value("${kutse.simulator.program}") String program, @Value("${kutse.simulator.port}") int port,
                    @Value("${kutse.database.folder}") Path database, @Value("${kutse.simulator.sample:}") String sample,
                    ObjectProvider<SimulatorTime> time) {
        this.time = time;
        this.simulator = new SimulatorProcess(program, System.getProperty("java.class.path"), port, database.toAbsolutePath().resolveSibling("simulator"),
                Stream.of(sample).filter(file -> !file.isEmpty()).map(file -> SimulatorProcess.SAMPLE + file).toArray(String[]::new));
    }

    @Override
    public void start() {
        if (!simulator.start()) {
            simulator.close();
            throw new StartRefused("Simulaator ei käivitunud aadressil " + simulator.address() + "; põhjus on failis " + simulator.log() + ".",
                    "Kui port on kinni, anna teine: --kutse.simulator.port=<port>. Pakitud programmis simulaatorit ei ole: käivita see eraldi "
                            + "(vt docs/operations.md).");
        }
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "simulator-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::bringBack, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void bringBack() {
        if (simulator.isGone()) {
            LOG.warn("Simulaator ei vasta; käivitan selle uuesti");
            simulator.start();
            time.ifAvailable(SimulatorTime::begin);
        }
    }

    @Override
    public void stop() {
        watch.shutdownNow();
        watch = null;
        simulator.close();
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Before everything that serves. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public List<String> lines() {
        return List.of("Simulaator   " + simulator.address() + "/sim (TARA; logi " + simulator.log() + ")", "");
    }
}
