package ee.kutseeksam.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All views: kept in step with the log, and, in scratch tables of the same names, drawn again from it. */
@Component
public class Projections {

    private static final int PAGE = 1_000;
    private static final Executor AHEAD = reading -> new Thread(reading, "reads-the-log-ahead").start();

    private final List<Projection> projections;
    private final JdbcTemplate jdbc;

    Projections(List<Projection> projections, JdbcTemplate jdbc) {
        this.projections = projections;
        this.jdbc = jdbc;
    }

    List<Projection.Table> tables() {
        return projections.stream().flatMap(projection -> projection.tables().stream()).toList();
    }

    void keep(List<Happened> events) {
        for (Projection projection : projections) {
            var rows = new KeptRows(jdbc);
            projection.take(events, rows);
            rows.flush();
        }
    }

    /**
     * Makes temporary tables that hide the views for the rest of this transaction: whatever is taken in or asked now, is taken into
     * and asked from an empty copy. It has no further indexes: one exam needs none, and neither does a comparison of all.
     */
    void hideBehindScratch() {
        jdbc.execute(tables().stream().map(table -> "create temporary table " + table.name() + " (" + table.columns() + ") on commit drop")
                .collect(Collectors.joining("; ")));
    }

    /**
     * Takes in the whole log, in memory. Progress is told after every page. While one page is drawn the next is read, by the connection of this very
     * transaction: whoever waits for its locks may hold every other. Who draws must have seen to it that nothing new is appended.
     */
    DrawnTables draw(Log log, Progress progress) {
        long head = log.head();
        return jdbc.execute((ConnectionCallback<DrawnTables>) connection -> draw(log.readBy(connection), head, progress));
    }

    private DrawnTables draw(Log log, long head, Progress progress) {
        var drawn = new DrawnTables(tables());
        CompletableFuture<List<Recorded>> next = read(log, 0, head);
        try {
            for (List<Recorded> page = next.join(); !page.isEmpty(); page = next.join()) {
                long position = page.get(page.size() - 1).position();
                next = read(log, position, head);
                List<Happened> events = page.stream().map(Recorded::happened).toList();
                projections.forEach(projection -> projection.take(events, drawn));
                progress.reached(position, head);
            }
            return drawn;
        } catch (CompletionException unread) {
            throw unread.getCause() instanceof RuntimeException cause ? cause : unread;
        } finally {
            next.handle((page, failure) -> page).join();   // nobody reads by a connection that is given back
        }
    }

    private static CompletableFuture<List<Recorded>> read(Log log, long position, long head) {
        return position < head ? CompletableFuture.supplyAsync(() -> log.after(position, PAGE), AHEAD) : CompletableFuture.completedFuture(List.of());
    }
}
