package db.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The engine's tables, by the scripts that the engine itself ships, and the application's right to work in them. */
public class V1__engine_schema extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (var statement = context.getConnection().createStatement()) {
            for (var script : SCRIPTS) {
                statement.execute(text(script));
            }
            grant(statement, context.getConfiguration().getPlaceholders().get("app"));
        }
    }

    private static String text(String script) throws IOException {
        var name = "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql";
        try (var file = V1__engine_schema.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void grant(Statement statement, String app) throws Exception {
        statement.execute("""
                do $$
                declare name text;
                begin
                  for name in select tablename from pg_tables where schemaname = current_schema() and tablename like 'act\\_%%' loop
                    execute format('grant select, insert, update, delete on %%I to %%I', name, '%s');
                  end loop;
                end $$
                """.formatted(app));
    }
}
