package ee.simulator.xtee;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which messages came and how each ended; of what stood in them it keeps nothing. */
final class Journal {

    private static final int KEPT = 1000;
    private static final long SECOND = 1_000_000_000L;

    /** @param issue the asker's own name of the matter */
    record Line(Instant at, String id, String client, String service, String issue, String outcome, long millis) { }

    private final Deque<Line> lines = new ArrayDeque<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Map<String, Deque<Long>> lately = new TreeMap<>();
    private final Map<String, Integer> busiest = new TreeMap<>();

    synchronized void add(Line line) {
        lines.addFirst(line);
        if (lines.size() > KEPT) {
            lines.removeLast();
        }
        counts.computeIfAbsent(line.service(), service -> new TreeMap<>()).merge(line.outcome(), 1, Integer::sum);
    }

    /** A question has come to this register. */
    synchronized void came(String register) {
        long now = System.nanoTime();
        Deque<Long> second = lately.computeIfAbsent(register, one -> new ArrayDeque<>());
        second.addLast(now);
        while (now - second.getFirst() >= SECOND) {
            second.removeFirst();
        }
        busiest.merge(register, second.size(), Math::max);
    }

    /** The most questions that came to each register within any one second. */
    synchronized Map<String, Integer> busiest() {
        return Map.copyOf(busiest);
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** How often each service ended in each way since the last clearing. */
    synchronized Map<String, Map<String, Integer>> counts() {
        Map<String, Map<String, Integer>> copy = new TreeMap<>();
        counts.forEach((service, outcomes) -> copy.put(service, Map.copyOf(outcomes)));
        return copy;
    }

    synchronized void clear() {
        lines.clear();
        counts.clear();
        lately.clear();
        busiest.clear();
    }
}
