package ee.kutseeksam.simulation.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the engine's tables what all exams wait for. */
final class Errands {

    private static final String ALL = """
            select w.*, x.text_ as exam, coalesce(o.long_, g.long_, 0) as group_number, c.text_ as certificate
            from (select true as task, t.id_ as id, t.task_def_key_ as step, t.proc_inst_id_ as instance, t.execution_id_ as execution,
                         null::timestamp as due, 1 as retries
                  from act_ru_task t where t.suspension_state_ = 1
                  union all
                  select false, j.id_, d.act_id_, j.process_instance_id_, j.execution_id_, j.duedate_, j.retries_
                  from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_) w
            join act_ru_variable x on x.execution_id_ = w.instance and x.name_ = 'examId'
            left join act_ru_variable g on g.execution_id_ = w.instance and g.name_ = 'groupNumber'
            left join act_ru_variable o on o.execution_id_ = w.execution and o.name_ = 'groupNumber'
            left join act_ru_variable c on c.execution_id_ = w.instance and c.name_ = 'certificateId'""";

    private final JdbcClient database;

    Errands(JdbcClient database) {
        this.database = database;
    }

    /** In no order that a run could rely on. */
    List<Errand> all() {
        return database.sql(ALL).query(Errands::errand).list();
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        Optional<LocalDateTime> due = Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant)
                .map(at -> LocalDateTime.ofInstant(at, ee.kutseeksam.engine.ProductClock.ESTONIA));
        return new Errand(row.getBoolean("task"), row.getString("id"), row.getString("step"), UUID.fromString(row.getString("exam")),
                row.getInt("group_number"), Optional.ofNullable(row.getString("certificate")).map(UUID::fromString), due, row.getInt("retries"), "");
    }

    /** Whose candidate this person or group is, as the engine keeps it. */
    List<String> candidates(String task) {
        return database.sql("select coalesce(group_id_, user_id_) from act_ru_identitylink where task_id_ = :task order by 1").param("task", task)
                .query(String.class).list();
    }

    /** A job that has given up without an incident would be forgotten. */
    List<String> forgottenJobs() {
        return database.sql("""
                select j.handler_type_ || ' ' || coalesce(j.exception_msg_, '') from act_ru_job j
                where j.retries_ <= 0 and not exists (select from act_ru_incident i where i.configuration_ = j.id_)""").query(String.class).list();
    }

    /** How much the engine, the log and people have kept: what refuses leaves it alone. */
    String kept() {
        return database.sql("""
                select concat_ws(' ', (select max(position) from event), (select count(*) from act_ru_execution),
                    (select count(*) from act_hi_actinst), (select count(*) from act_hi_taskinst where end_time_ is not null),
                    (select count(*) from act_ru_task where assignee_ is not null), (select count(*) from act_hi_varinst),
                    (select count(*) from note), (select count(*) from person))""").query(String.class).single();
    }
}
