package ee.kutseeksam.engine;

import ee.kutseeksam.database.NamedLock;
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
        NamedLock.take(database, "task " + task);
        return database.sql("select exists (select from act_ru_task where id_ = :task)").param("task", task).query(Boolean.class).single();
    }
}
