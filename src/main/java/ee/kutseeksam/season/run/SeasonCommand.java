package ee.kutseeksam.season.run;

import ee.kutseeksam.KutseeksamApplication;
import ee.kutseeksam.season.plan.Season;
import ee.kutseeksam.season.plan.SeasonPlan;
import ee.kutseeksam.season.plan.SeasonWorld;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** {@code mvn -Pseason -Dplan=year [-Dseed=1] [-Dplayers=6] [-Drate=0] [-Dmeasure=true]}: the whole product with a season's world instead of the demo's, from an empty folder. */
public final class SeasonCommand {

    private SeasonCommand() { }

    public static void main(String[] arguments) throws IOException {
        String name = value("plan", "h1-2022", arguments);
        long seed = Long.parseLong(value("seed", "1", arguments));
        Path folder = Path.of(value("folder", "data/season", arguments)).toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.exists(folder.resolve("world.json"))) {
            throw new IllegalArgumentException("Kaustas " + folder + " ei ole hooaega, seda ei kustutata: nimeta teine kaust");
        }
        FileSystemUtils.deleteRecursively(folder);
        SeasonPlan plan = SeasonPlan.named(name);
        new SeasonWorld().write(Season.of(plan, seed, SeasonWorld.bodiesOfSample()), folder);
        SpringApplication product = new SpringApplication(KutseeksamApplication.class);
        product.setAdditionalProfiles("season");
        product.run(settings(name, seed, plan, folder, arguments));
    }

    private static String[] settings(String name, long seed, SeasonPlan plan, Path folder, String... arguments) throws IOException {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("kutse.season.plan", name);
        settings.put("kutse.season.seed", seed);
        settings.put("kutse.season.players", value("players", "6", arguments));
        settings.put("kutse.season.rate", value("rate", "0", arguments));
        settings.put("kutse.season.measure", value("measure", "false", arguments));
        settings.put("kutse.clock.start", plan.begins().atTime(LocalTime.of(7, 0)).atZone(ZoneId.of("Europe/Tallinn")).toOffsetDateTime());
        settings.put("kutse.reference.file", "file:" + folder.resolve("world.json"));
        settings.put("kutse.demo.users", "file:" + folder.resolve("users.json"));
        settings.put("kutse.simulator.sample", folder.resolve("world.json"));
        settings.put("kutse.simulator.port", freePort());
        settings.put("kutse.database.folder", folder.resolve("postgres"));
        return settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue()).toArray(String[]::new);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static String value(String name, String otherwise, String... arguments) {
        return Arrays.stream(arguments).filter(one -> one.startsWith("--" + name + "=")).map(one -> one.substring(name.length() + 3))
                .reduce((one, later) -> later).orElse(otherwise);
    }
}
