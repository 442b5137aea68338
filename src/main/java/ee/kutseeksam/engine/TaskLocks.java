package ee.kutseeksam.engine;

import ee.kutseeksam.process.TasksInHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By locks of the database, which know nothing of the task but its id. */
@Component
class TaskLocks implements TasksInHand {

    private final JdbcClient database;

    TaskLocks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean take(String task) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))").param("name", "task " + task).query(Integer.class).single();
        return database.sql("select exists (select from act_ru_task where id_ = :task)").param("task", task).query(Boolean.class).single();
    }
}
