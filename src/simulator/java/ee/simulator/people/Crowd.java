package ee.simulator.people;

import ee.simulator.people.Learner.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** More learners than the sample has, made when somebody wants them: those who come next are others, whom nobody has seen before. */
public final class Crowd {

    private static final int NOWHERE = -1;

    private final Map<String, Resident> everybody = new HashMap<>();
    private List<Learner> gathered = List.of();
    private int place = NOWHERE;
    private int first;

    /** Those of before go home. Nobody else learns where a crowd has gathered, be it of nobody. */
    public synchronized void gather(Curriculum curriculum, int howMany) {
        gathered = IntStream.range(first, first + howMany).mapToObj(number -> learner(curriculum, number)).toList();
        gathered.forEach(one -> everybody.put(one.code(), new Resident(one.code(), one.firstName(), one.lastName(), "E")));
        place = curriculum.code();
        first += howMany;
    }

    public synchronized void goHome() {
        gathered = List.of();
        place = NOWHERE;
    }

    synchronized Stream<Learner> with(List<Learner> others) {
        int taken = place;
        return Stream.concat(others.stream().filter(one -> one.curriculum().code() != taken), gathered.stream());
    }

    synchronized Optional<Resident> resident(String code) {
        return Optional.ofNullable(everybody.get(code));
    }

    private static Learner learner(Curriculum curriculum, int number) {
        return new Learner(800_000 + number, Codes.ofCrowd(number), "Näidis-Rahvas", "Testrahvas-" + number, false, curriculum,
                Math.max(1, (curriculum.months() + 11) / 12), Stage.FINAL, Optional.empty(), Optional.of(LocalDate.of(2026, 6, 30)), List.of(), "R");
    }
}
