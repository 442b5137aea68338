package ee.kutseeksam.engine.verify;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** What {@link Verify} asks the engine, opened to the simulation, which asks it after every step. */
public final class Standing {

    private final Waiting waiting;
    private final WaitStates states;

    Standing(Waiting waiting, WaitStates states) {
        this.waiting = waiting;
        this.states = states;
    }

    /** @param status of this exam or, when there is one, of this certificate */
    public List<String> misplaced(BiFunction<UUID, java.util.Optional<UUID>, String> status) {
        return waiting.places().stream().filter(place -> !states.allow(place.process(), status.apply(place.exam(), place.certificate()), place.activity()))
                .map(place -> place.process() + "." + place.activity() + " while " + status.apply(place.exam(), place.certificate())).toList();
    }

    public Set<UUID> runningExams() {
        return Set.copyOf(waiting.runningExams());
    }

    public List<String> stuck() {
        return waiting.stuck();
    }
}
