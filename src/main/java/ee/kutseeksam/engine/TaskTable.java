package ee.kutseeksam.engine;

import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.Candidates;
import ee.kutseeksam.process.OpenTask;
import ee.kutseeksam.process.OpenTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's table of tasks. Its own query asks for tasks, variables and candidates one after the other, and thinks longer about how to
 * ask than the database about the answer.
 */
@Component
class TaskTable implements OpenTasks {

    /**
     * Each variable is looked up by its scope and name, whatever the database believes of the table's size. In older versions of the diagrams a task
     * that is done once for each group counts them by the engine's own counter, which begins at 0.
     */
    private static final String TASKS = """
            select task.id_, task.task_def_key_, task.name_, task.create_time_, task.due_date_, task.assignee_, task.proc_inst_id_, task.proc_def_id_,
                   (select text_ from act_ru_variable where var_scope_ = task.proc_inst_id_ and name_ = 'examId') as exam,
                   (select text_ from act_ru_variable where var_scope_ = task.proc_inst_id_ and name_ = 'examNumber') as number,
                   coalesce((select long_ from act_ru_variable where var_scope_ = task.execution_id_ and name_ = 'groupNumber'),
                            (select long_ from act_ru_variable where var_scope_ = task.proc_inst_id_ and name_ = 'groupNumber'),
                            (select long_ + 1 from act_ru_variable where var_scope_ = task.execution_id_ and name_ = 'loopCounter'), 0) as group_number
            from act_ru_task task
            """;
    private static final String ACTIVE = "task.suspension_state_ = 1 ";
    private static final String THEIRS = " where " + ACTIVE + """
            and task.id_ in (select task_id_ from act_ru_identitylink where type_ = 'candidate' and (group_id_ = any(:groups) or user_id_ = :who)
                             union select id_ from act_ru_task where assignee_ = :who)
            and (task.assignee_ is null or task.assignee_ = :who
            """;
    private static final String OR_A_COLLEAGUES = """
            or exists (select from act_ru_identitylink link where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ = any(:groups))""";

    private final JdbcClient database;

    TaskTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Found> find(String task) {
        return database.sql("""
                        select asked.*,
                               array(select user_id_ from act_ru_identitylink where task_id_ = asked.id_ and type_ = 'candidate' and user_id_ is not null) as people,
                               array(select group_id_ from act_ru_identitylink where task_id_ = asked.id_ and type_ = 'candidate' and group_id_ is not null) as groups
                        from (%s where task.id_ = :task) asked""".formatted(TASKS))
                .param("task", task).query((row, number) -> new Found(task(row, number), row.getString("proc_inst_id_"), row.getString("proc_def_id_"),
                        new Candidates(texts(row, "people"), texts(row, "groups")))).optional();
    }

    @Override
    public List<OpenTask> ofExam(String number) {
        return database.sql(TASKS + "join act_ru_execution instance on instance.id_ = task.proc_inst_id_ where instance.business_key_ = :number and " + ACTIVE
                + "order by task.create_time_").param("number", number).query(TaskTable::task).list();
    }

    @Override
    public List<OpenTask> open(PersonId who, Collection<String> groups) {
        return theirs(") order by task.due_date_, task.create_time_", who, groups);
    }

    @Override
    public List<OpenTask> inSight(PersonId who, Collection<String> groups) {
        return theirs(OR_A_COLLEAGUES + ")", who, groups);
    }

    private List<OpenTask> theirs(String rest, PersonId who, Collection<String> groups) {
        return database.sql(TASKS + THEIRS + rest).param("who", who.toString()).param("groups", groups.toArray(String[]::new)).query(TaskTable::task).list();
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        return new OpenTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("name_"), UUID.fromString(row.getString("exam")),
                row.getString("number"), row.getInt("group_number"), row.getTimestamp("create_time_").toInstant(),
                Optional.ofNullable(row.getTimestamp("due_date_")).map(Timestamp::toInstant), Optional.ofNullable(row.getString("assignee_")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
