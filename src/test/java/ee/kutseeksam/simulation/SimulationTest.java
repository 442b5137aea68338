package ee.kutseeksam.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Streams;
import ee.kutseeksam.eventstore.EventJson;
import ee.kutseeksam.eventstore.EventTypes;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.Event;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random people do right and wrong things at right and wrong times, and every promise is checked after every step. A failure prints its
 * seed and the shortest script found. {@code -Dsimulation.seeds=10 -Dsimulation.steps=100000} plays more, {@code -Dsimulation.seed=7} one.
 */
class SimulationTest {

    private static final int STEPS = Integer.getInteger("simulation.steps", 20_000);
    private static final int A_WORLD = 2_000;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final EventJson JSON = new EventJson(new EventTypes(Streams.FAMILIES));

    private final Map<String, Integer> refusals = new TreeMap<>();
    private long events;
    private long completed;

    /** What decides whether a change may land is always the same play; random ones are for whoever looks for faults. */
    static LongStream seeds() {
        Long one = Long.getLong("simulation.seed");
        int more = Integer.getInteger("simulation.seeds", 0);
        return one != null ? LongStream.of(one) : LongStream.concat(LongStream.of(1, 2, 276551975), new Random().longs(more, 4, 1_000_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_that_people_do_breaks_a_promise(long seed) {
        long begun = System.nanoTime();
        long used = THREAD.getCurrentThreadCpuTime();
        for (int world = 0; world < STEPS / A_WORLD; world++) {
            play(seed, Script.of(seed * 1_000 + world, A_WORLD));
        }
        System.out.printf("simulation: seed %d, %d steps, %d steps/s (%d of processor time), %d events, %d exams completed, %d rules refused%n",
                seed, STEPS, STEPS * 1_000_000_000L / (System.nanoTime() - begun), STEPS * 1_000_000_000L / (THREAD.getCurrentThreadCpuTime() - used), events, completed, refusals.size());
        if (STEPS >= 20_000) {
            assertThat(completed).isGreaterThan(50);
            assertThat(refusals).as("rules that refused").hasSizeGreaterThan(35);
        }
    }

    private void play(long seed, Script script) {
        script.play(this::ended, told -> { }).ifPresent(fault -> {
            Script shortest = script.shortened(fault, this::ended);
            throw new AssertionError("seed " + seed + ": " + fault.violation().getMessage() + "\n"
                    + shortest.commands().size() + " commands " + shortest.commands() + "\n" + String.join("\n", shortest.told(this::ended)), fault.violation());
        });
    }

    private void ended(Play play) {
        play.world.memories().forEach(memory -> memory.all().values().forEach(stream -> stream.events().forEach(this::survivesTheLog)));
        play.finish().forEach((place, rules) -> Violation.unless(false, "an exam is held up for ever: %s by %s", place, rules));
        completed += play.world.exams.all().values().stream().filter(exam -> exam.state().status() == ExamStatus.COMPLETED).count();
        play.refusals.forEach((rule, times) -> refusals.merge(rule, times, Integer::sum));
    }

    private void survivesTheLog(Event<?> event) {
        events++;
        Violation.unless(JSON.readEvent(event.getClass().getSimpleName(), JSON.write(event)).equals(event), "an event is read otherwise than written: %s", event);
    }
}
