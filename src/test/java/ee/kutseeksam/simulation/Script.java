package ee.kutseeksam.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A seed's commands, played in order; when they break something, made as short as still breaks it in the same way. */
record Script(List<Long> commands) {

    private static final int TRIES = 3_000;
    private static final long LONGEST_NANOS = 20_000_000_000L;

    static Script of(long seed, int steps) {
        return new Script(new SplittableRandom(seed).longs(steps).boxed().toList());
    }

    /** @param commands how many had been played; all of them when the end went wrong */
    record Fault(int commands, Violation violation) { }

    /** What it breaks, if anything. */
    Optional<Fault> play(Consumer<Play> ended, Consumer<String> told) {
        Play play = new Play(told);
        int played = 0;
        try {
            while (played < commands.size()) {
                play.command(commands.get(played++));
            }
            played++;
            ended.accept(play);
            return Optional.empty();
        } catch (Violation wrong) {
            return Optional.of(new Fault(played, wrong));
        }
    }

    /** Delta debugging: leaves out ever smaller pieces as long as the same kind of thing still goes wrong. */
    Script shortened(Fault found, Consumer<Play> atTheEnd) {
        boolean early = found.commands() <= commands.size();
        Consumer<Play> ended = early ? play -> { } : atTheEnd;
        List<Long> shortest = early ? commands.subList(0, found.commands()) : commands;
        long begun = System.nanoTime();
        int tries = 0;
        for (int piece = shortest.size() / 2; piece >= 1; ) {
            boolean shorter = false;
            for (int from = 0; from < shortest.size() && tries < TRIES && System.nanoTime() - begun < LONGEST_NANOS; tries++) {
                List<Long> rest = new ArrayList<>(shortest.subList(0, from));
                rest.addAll(shortest.subList(Math.min(from + piece, shortest.size()), shortest.size()));
                if (new Script(rest).play(ended, told -> { }).filter(fault -> fault.violation().kind().equals(found.violation().kind())).isPresent()) {
                    shortest = rest;
                    shorter = true;
                } else {
                    from += piece;
                }
            }
            piece = shorter && piece <= shortest.size() ? piece : piece / 2;
        }
        return new Script(shortest);
    }

    /** The story as lines to read. */
    List<String> told(Consumer<Play> ended) {
        List<String> lines = new ArrayList<>();
        play(ended, lines::add);
        return lines;
    }
}
