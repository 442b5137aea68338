package ee.kutseeksam.eventstore;

import ee.kutseeksam.database.NamedLock;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At start, makes the views' tables that are missing or whose definition the code has changed and draws them from the log, all in
 * one transaction: a start that breaks off leaves the old definition standing, and the next one begins anew.
 */
@Component
public class ViewTables {

    private static final Logger LOG = LoggerFactory.getLogger(ViewTables.class);

    ViewTables(Projections projections, Rebuild rebuild, JdbcTemplate jdbc, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            NamedLock.take(JdbcClient.create(jdbc), "view tables");
            if (make(projections, jdbc)) {
                LOG.info("Views have changed and are drawn from the log");
                rebuild.run((done, all) -> { });
            }
        });
    }

    private static boolean make(Projections projections, JdbcTemplate jdbc) {
        jdbc.execute("create table if not exists view.definition (name text primary key, body text not null)");
        Map<String, String> known = new HashMap<>();
        jdbc.query("select name, body from view.definition", row -> {
            known.put(row.getString(1), row.getString(2));
        });
        boolean changed = false;
        for (Projection.Table table : projections.tables()) {
            String body = table.columns() + table.indexes();
            if (!body.equals(known.remove(table.name()))) {
                make(table, body, jdbc);
                changed = true;
            }
        }
        known.keySet().forEach(gone -> {
            jdbc.execute("drop table if exists view." + gone);
            jdbc.update("delete from view.definition where name = ?", gone);
        });
        return changed;
    }

    private static void make(Projection.Table table, String body, JdbcTemplate jdbc) {
        jdbc.execute("drop table if exists view." + table.name());
        jdbc.execute("create table view." + table.name() + " (" + table.columns() + ")");
        table.indexes().forEach(index -> jdbc.execute("create index on view." + table.name() + " (" + index + ")"));
        jdbc.update("insert into view.definition values (?, ?) on conflict (name) do update set body = excluded.body",
                table.name(), body);
    }
}
