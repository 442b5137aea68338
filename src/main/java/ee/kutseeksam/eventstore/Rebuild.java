package ee.kutseeksam.eventstore;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws all views anew from the log, beside the old ones, and puts them in their place at once: readers see old or new. */
@Component
public class Rebuild {

    private final Projections projections;
    private final Log log;
    private final JdbcTemplate jdbc;

    Rebuild(Projections projections, Log log, JdbcTemplate jdbc) {
        this.projections = projections;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Transactional
    public void run(Progress progress) {
        List<String> names = projections.tables().stream().map(Projection.Table::name).sorted().toList();
        names.forEach(name -> jdbc.execute("lock table view." + name + " in exclusive mode"));
        DrawnTables drawn = projections.draw(log, progress);
        for (String name : names) {
            jdbc.update("delete from view." + name);
            Copy.into("view", name, drawn, jdbc);
        }
    }

    /** How many rows of each view differ from what the log says; all zero when all is well. */
    @Transactional
    public List<Difference> compare(Progress progress) {
        List<String> names = projections.tables().stream().map(Projection.Table::name).sorted().toList();
        names.forEach(name -> jdbc.execute("lock table view." + name + " in share mode"));
        projections.hideBehindScratch();
        DrawnTables drawn = projections.draw(log, progress);
        names.forEach(name -> Copy.into("pg_temp", name, drawn, jdbc));
        return names.stream().map(this::difference).toList();
    }

    /** @param rows rows that stand in one of the two only */
    public record Difference(String view, long rows) { }

    private Difference difference(String name) {
        Long rows = jdbc.queryForObject("""
                select (select count(*) from (select t::text from view.%1$s t except all select t::text from pg_temp.%1$s t) kept)
                     + (select count(*) from (select t::text from pg_temp.%1$s t except all select t::text from view.%1$s t) drawn)
                """.formatted(name), Long.class);
        return new Difference(name, rows);
    }
}
