package ee.kutseeksam.watch;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tables how the house is, in one question, and remembers the answer for some seconds: whoever asks often costs nothing. */
@Component
class Readings {

    private static final long FRESH = Duration.ofSeconds(5).toNanos();
    private static final String QUESTION = """
            select 'head' as measure, '' as label, coalesce(max(position), 0)::float8 as value from event
            union all select 'jobs', 'due', count(*) from act_ru_job
                where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= product_now()::timestamp)
            union all select 'jobs', 'failed', count(*) from act_ru_job where retries_ = 0
            union all select 'jobs', 'locked_expired', count(*) from act_ru_job where lock_exp_time_ < product_now()::timestamp
            union all select 'queue', d.act_id_, count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                where j.retries_ > 0 and d.act_id_ in ('registerCertificate', 'askNumber', 'verifyNextPeople', 'verifyNextLatecomers') group by 2
            union all select 'incidents', coalesce(activity_id_, ''), count(*) from act_ru_incident where id_ = cause_incident_id_ group by 2
            union all select 'overdue', split_part(l.group_id_, '-', 1), count(distinct t.id_) from act_ru_task t
                join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                where t.due_date_ < product_now()::timestamp group by 2
            union all select 'exams', status, count(*) from exam_list group by 2
            union all select 'certificates', '', count(*) from exam_certificate
            union all select 'confirmed', '', count(*) from exam_certificate where number is not null
            union all select 'differences', kind, count(*) from register_difference group by 2
            union all select 'violations', f.finding ->> 'check', count(*)
                from (select findings from verification order by id desc limit 1) v, json_array_elements(v.findings) as f(finding) group by 2
            union all select 'verified', '', extract(epoch from product_now() - max(at)) from verification having count(*) > 0
            union all select 'oldest', '', coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0)
                from pg_stat_activity where datname = current_database()
            """;

    private final JdbcClient jdbc;
    private Reading latest;
    private long takenAt;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    synchronized Reading take() {
        if (latest == null || System.nanoTime() - takenAt > FRESH) {
            latest = new Reading(jdbc.sql(QUESTION).query((row, number) -> new Reading.Row(row.getString(1), row.getString(2), row.getDouble(3))).list());
            takenAt = System.nanoTime();
        }
        return latest;
    }

    /** The next question goes to the tables again. */
    synchronized void forget() {
        latest = null;
    }
}
