package ee.simulator.kutseregister;

import ee.simulator.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** All entries, one a line of a file that only grows; what is written is on the disk before anybody hears of it. */
final class Book {

    private static final long FIRST_NUMBER = 90_000_001;

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byPerson = new HashMap<>();
    private final Map<String, List<Entry>> byBody = new HashMap<>();
    private long highest = FIRST_NUMBER - 1;

    Book(Path folder) {
        this.file = folder.resolve("kutseregister.jsonl");
        try {
            if (Files.exists(file)) {
                byte[] all = Files.readAllBytes(file);
                int whole = lastLineEnd(all);
                for (String line : new String(all, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
                    keep(Json.read(line.getBytes(StandardCharsets.UTF_8), Entry.class));
                }
                if (whole < all.length) {
                    cut(whole);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized Entry add(LongFunction<Entry> numbered) {
        Entry entry = numbered.apply(highest + 1);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap((Json.text(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        keep(entry);
        return entry;
    }

    private void keep(Entry entry) {
        entries.add(entry);
        byPerson.computeIfAbsent(entry.code(), none -> new ArrayList<>()).add(entry);
        byBody.computeIfAbsent(entry.body(), none -> new ArrayList<>()).add(entry);
        highest = Math.max(highest, entry.number());
    }

    private void forget() {
        entries.clear();
        byPerson.clear();
        byBody.clear();
        highest = FIRST_NUMBER - 1;
    }

    /** What its staff do to an entry by hand: the file is written anew. */
    synchronized void replace(List<Entry> all) throws IOException {
        StringBuilder lines = new StringBuilder();
        all.forEach(entry -> lines.append(Json.text(entry)).append('\n'));
        Files.writeString(file, lines.toString());
        forget();
        all.forEach(this::keep);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    synchronized List<Entry> ofPerson(String code) {
        return List.copyOf(byPerson.getOrDefault(code, List.of()));
    }

    synchronized List<Entry> ofBody(String code) {
        return List.copyOf(byBody.getOrDefault(code, List.of()));
    }

    synchronized void clear() throws IOException {
        Files.deleteIfExists(file);
        forget();
    }

    /** A line that a stop cut in half was never answered and is not an entry. */
    private static int lastLineEnd(byte[] all) {
        int at = all.length;
        while (at > 0 && all[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private void cut(int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }
}
