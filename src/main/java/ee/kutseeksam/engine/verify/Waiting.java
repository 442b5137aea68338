package ee.kutseeksam.engine.verify;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the engine's instances stand, read from its own tables in a constant number of questions. */
@Component
class Waiting {

    /** @param certificate for an instance of the certificate's process */
    record Place(String process, String activity, UUID exam, Optional<UUID> certificate) { }

    /** Where an execution has come to its message and waits for nothing else: what may come while a task or a job is open, is not of these. */
    private static final String MESSAGES = """

            select s.proc_inst_id_ as instance, x.proc_def_id_ as definition, s.activity_id_ as activity from act_ru_event_subscr s
            join act_ru_execution x on x.id_ = s.execution_id_ where s.event_type_ = 'message' and x.act_id_ is not null
              and not exists (select 1 from act_ru_task t where t.execution_id_ = x.id_)
              and not exists (select 1 from act_ru_job j where j.execution_id_ = x.id_)
              and not exists (select 1 from act_ru_execution child where child.parent_id_ = x.id_ or child.super_exec_ = x.id_)""";

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every task that is open, every job or timer that is to come, and every message that is all an execution waits for. */
    List<Place> places() {
        return jdbc.sql("""
                        select d.key_ as process, w.activity, x.text_ as exam, c.text_ as certificate
                        from (select proc_inst_id_ as instance, proc_def_id_ as definition, task_def_key_ as activity from act_ru_task
                              union all
                              select j.process_instance_id_, j.process_def_id_, e.act_id_ from act_ru_job j
                              join act_ru_jobdef e on e.id_ = j.job_def_id_
                              union all""" + MESSAGES + """
                              ) w
                        join act_re_procdef d on d.id_ = w.definition
                        join act_ru_variable x on x.execution_id_ = w.instance and x.name_ = 'examId'
                        left join act_ru_variable c on c.execution_id_ = w.instance and c.name_ = 'certificateId'""")
                .query((row, number) -> new Place(row.getString("process"), row.getString("activity"),
                        UUID.fromString(row.getString("exam")), Optional.ofNullable(row.getString("certificate")).map(UUID::fromString)))
                .list();
    }

    /** Exams that have a running main instance. */
    List<UUID> runningExams() {
        return jdbc.sql("""
                        select x.text_ from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_ and d.key_ = 'exam'
                        join act_ru_variable x on x.execution_id_ = i.id_ and x.name_ = 'examId' where i.parent_id_ is null""")
                .query((row, number) -> UUID.fromString(row.getString(1))).list();
    }

    /** Instances to which nothing will ever happen: no task, no job, no incident, no message to wait for, and no called instance. */
    List<String> stuck() {
        return jdbc.sql("""
                        select d.key_ || ' ' || coalesce(i.business_key_, '') || ' ' || i.id_ from act_ru_execution i
                        join act_re_procdef d on d.id_ = i.proc_def_id_
                        where i.parent_id_ is null
                          and not exists (select 1 from act_ru_task t where t.proc_inst_id_ = i.id_)
                          and not exists (select 1 from act_ru_job j where j.process_instance_id_ = i.id_)
                          and not exists (select 1 from act_ru_incident n where n.proc_inst_id_ = i.id_)
                          and i.id_ not in (select instance from (""" + MESSAGES + """
                              ) m)
                          and not exists (select 1 from act_ru_execution child join act_ru_execution caller on caller.id_ = child.super_exec_
                                          where caller.proc_inst_id_ = i.id_)""").query(String.class).list();
    }
}
