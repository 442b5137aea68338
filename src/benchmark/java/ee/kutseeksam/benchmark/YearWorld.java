package ee.kutseeksam.benchmark;

import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.demo.SimulatorProcess;
import ee.kutseeksam.season.plan.PlannedExam;
import ee.kutseeksam.season.plan.Season;
import ee.kutseeksam.season.plan.SeasonPlan;
import ee.kutseeksam.season.plan.SeasonWorld;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The world of the plan {@code year} instead of the sample's, and a simulator that knows it. */
final class YearWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final long SEED = 1;
    private static final Season YEAR = Season.of(SeasonPlan.named("year"), SEED, SeasonWorld.bodiesOfSample());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = new SeasonWorld().write(YEAR, Path.of("target", "benchmark", "year").toAbsolutePath());
        var simulator = new SimulatorProcess("ee.simulator.Main", TestSimulator.classPath(), TestSimulator.freePort(), folder.resolve("simulator"),
                "--sample=" + folder.resolve("world.json"));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        if (!simulator.start()) {
            throw new IllegalStateException("the simulator has not come up, see " + simulator.log());
        }
        TestPropertyValues.of("kutse.clock.start=" + YEAR.plan().begins() + "T07:00:00+02:00", "kutse.reference.file=file:" + folder.resolve("world.json"),
                "kutse.demo.users=file:" + folder.resolve("users.json"), "kutse.signin.issuer=" + simulator.address(),
                "kutse.signin.client-secret=" + TestSimulator.SECRET, "kutse.simulator.address=" + simulator.address(),
                "kutse.xtee.server=" + simulator.address() + "/cgi-bin/consumer_proxy", "kutse.xtee.responsible=" + TestSimulator.RESPONSIBLE).applyTo(context);
    }

    /** The year's exams drawn anew, so many a round; no two of a round ask for learners of one curriculum. */
    static List<List<Case>> rounds(int rounds, int exams) {
        List<PlannedExam> all = new ArrayList<>(YEAR.exams());
        Collections.shuffle(all, new Random(SEED));
        List<List<Case>> drawn = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Set<String> curricula = new HashSet<>();
            List<PlannedExam> some = all.stream().filter(exam -> curricula.add(exam.offer().curriculum())).limit(exams).toList();
            all.removeAll(some);
            drawn.add(some.stream().map(Case::new).toList());
        }
        return drawn;
    }
}
