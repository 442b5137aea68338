package ee.kutseeksam.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.simulation.Violation;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Random people do right and wrong things in the running product, on its engine and its database, while jobs run in an order drawn from the
 * seed and registers fail now and then. A failure prints its seed and a short script. {@code -Dsimulation.seeds=10 -Dsimulation.steps=5000} plays
 * more, {@code -Dsimulation.seed=7} one. See docs/simulation.md.
 */
@Tag("engine-simulation")
@ExtendWith(OwnJvm.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("test")
@Import(RealStack.class)
@ContextConfiguration(initializers = {TestDatabase.ForContext.class, TestSimulator.ForContext.class})
@DirtiesContext
class EngineSimulationTest {

    private static final int STEPS = Integer.getInteger("simulation.steps", 300);
    private static final int A_WORLD = 150;

    /** What willing people cannot mend: right or standard is over by now, or the register wants a code that the person has not. */
    private static final Set<String> TOO_LATE = Set.of("BODY_HAS_THE_RIGHT", "STANDARD_IS_USABLE", "STANDARD_IS_VALID", "CODE_IS_KNOWN");

    @Autowired EnginePlay.Cast cast;
    @Autowired LearnerRegister learners;

    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Set<String> heldUp = new TreeSet<>();
    private int steps;
    private int completed;

    private final Story.Stage stage = new Story.Stage() {
        @Override
        public EnginePlay begin(Consumer<String> told) {
            return new EnginePlay(cast, told);
        }

        @Override
        public void end(EnginePlay play) {
            play.finish().forEach((errand, rules) -> {
                Violation.unless(TOO_LATE.containsAll(rules), "an exam is held up for ever: %s by %s", errand, rules);
                heldUp.add(errand + " " + rules);
            });
            cast.checks().everything();
            steps += play.steps;
            completed += (int) cast.world().mirror().exams().values().stream().filter(exam -> exam.status() == ExamStatus.COMPLETED).count();
            play.done.forEach((what, times) -> done.merge(what, times, Integer::sum));
            play.refusals.forEach((rule, times) -> refusals.merge(rule, times, Integer::sum));
        }
    };

    /** What decides whether a change may land is always the same play; random ones are for whoever looks for faults. */
    static LongStream seeds() {
        Long one = Long.getLong("simulation.seed");
        int more = Integer.getInteger("simulation.seeds", 0);
        return one != null ? LongStream.of(one) : LongStream.concat(LongStream.of(1, 916067605), new Random().longs(more, 2, 1_000_000_000));
    }

    /** Everybody whom EHIS lists is known before the first world begins, so that all worlds have the same people. */
    @BeforeEach
    void meet() {
        cast.world().reference.curricula().forEach(one -> learners.learners(one.school(), one.code()));
    }

    @AfterAll
    static void letTimeGo() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_that_people_do_to_the_running_product_breaks_a_promise(long seed) {
        long begun = System.nanoTime();
        for (int world = 0; world * A_WORLD < STEPS; world++) {
            play(seed, Story.of(seed * 1_000 + world, Math.min(A_WORLD, STEPS - world * A_WORLD)));
        }
        cast.checks().nothingPersonal();
        System.out.printf("engine simulation: seed %d, %d steps, %d steps/s, %d exams completed%n  done: %s%n  refused: %s%n  too late: %s%n", seed, steps,
                steps * 1_000_000_000L / (System.nanoTime() - begun), completed, done, refusals, heldUp);
        assertThat(completed).as("exams completed").isPositive();
        assertThat(refusals).as("rules that refused").hasSizeGreaterThan(15);
    }

    private void play(long seed, Story story) {
        story.play(stage, told -> { }).ifPresent(fault -> {
            Story shortest = story.shortened(fault, stage);
            throw new AssertionError("seed " + seed + ": " + fault.violation().getMessage() + "\n" + shortest.commands().size() + " of " + story.commands().size()
                    + " commands " + shortest.commands() + "\n" + String.join("\n", shortest.told(stage)), fault.violation());
        });
    }

    @Test
    void a_seed_plays_the_same_story_again() {
        Story story = Story.of(42, 60);
        assertThat(story.told(stage)).isEqualTo(story.told(stage));
    }
}
