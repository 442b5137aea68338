package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.simulation.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The commands of one world, played in order from its first morning; when they break something, made as short as still breaks it in the same way. */
record Story(List<Long> commands) {

    /** Every try plays the product from the first morning on, so there is no time for many. */
    private static final Duration LONGEST = Duration.ofSeconds(Long.getLong("simulation.shorten", 240));

    static Story of(long seed, int length) {
        return new Story(new SplittableRandom(seed).longs(length).boxed().toList());
    }

    /** @param played as far as it came, the last one broke it; @param early whether before the end */
    record Fault(List<EnginePlay.Played> played, boolean early, Violation violation) { }

    /** What is played: a play that has begun, to whoever wants to know more of it when it is over. */
    interface Stage {
        EnginePlay begin(Consumer<String> told);

        void end(EnginePlay play);
    }

    Optional<Fault> play(Stage stage, Consumer<String> told) {
        EnginePlay play = stage.begin(told);
        List<EnginePlay.Played> played = new ArrayList<>();
        boolean early = true;
        try {
            for (long command : commands) {
                played.add(new EnginePlay.Played(command, Set.of(), true));
                played.set(played.size() - 1, play.command(command));
            }
            early = false;
            stage.end(play);
            return Optional.empty();
        } catch (Violation wrong) {
            return Optional.of(new Fault(played, early, wrong));
        }
    }

    /** First whole kinds of commands are left out, what was refused and one exam after another, then ever smaller pieces. */
    Story shortened(Fault found, Stage stage) {
        var search = new Search(found, stage, System.nanoTime() + LONGEST.toNanos());
        search.without(one -> !one.left());
        Set<String> exams = new TreeSet<>();
        found.played().forEach(one -> exams.addAll(one.about()));
        exams.forEach(exam -> search.without(one -> one.about().equals(Set.of(exam))));
        search.pieces();
        return new Story(search.shortest.stream().map(EnginePlay.Played::salt).toList());
    }

    private static final class Search {

        private final Fault found;
        private final Stage stage;
        private final long end;
        private List<EnginePlay.Played> shortest;

        private Search(Fault found, Stage stage, long end) {
            this.found = found;
            this.stage = stage;
            this.end = end;
            this.shortest = found.played();
        }

        void without(Predicate<EnginePlay.Played> some) {
            attempt(shortest.stream().filter(some.negate()).toList());
        }

        void pieces() {
            for (int piece = Math.max(1, shortest.size() / 4); piece >= 1; piece /= 2) {
                for (int from = 0; from < shortest.size(); ) {
                    List<EnginePlay.Played> rest = new ArrayList<>(shortest.subList(0, from));
                    rest.addAll(shortest.subList(Math.min(from + piece, shortest.size()), shortest.size()));
                    from += attempt(rest) ? 0 : piece;
                }
            }
        }

        /** Whether the same kind of thing still goes wrong; it is then cut off where it does. */
        private boolean attempt(List<EnginePlay.Played> fewer) {
            if (fewer.size() == shortest.size() || System.nanoTime() > end) {
                return false;
            }
            Optional<Fault> again = new Story(fewer.stream().map(EnginePlay.Played::salt).toList()).play(stage, told -> { })
                    .filter(fault -> fault.violation().kind().equals(found.violation().kind()));
            again.ifPresent(fault -> shortest = fault.early() ? fewer.subList(0, fault.played().size()) : fewer);
            return again.isPresent();
        }
    }

    /** The story as lines to read. */
    List<String> told(Stage stage) {
        List<String> lines = new ArrayList<>();
        play(stage, lines::add).ifPresent(fault -> lines.add("=> " + fault.violation().getMessage()));
        return lines;
    }
}
