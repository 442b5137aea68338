package ee.kutseeksam.engine;

import ee.kutseeksam.engine.cockpit.Cause;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits because it did not succeed, why, and when it is tried again: for operators. */
@Component
public class Delays {

    /** @param exam the exam's number, or empty when the work is not one exam's */
    public record Delay(String exam, String step, String why, Instant again, int retries) { }

    /**
     * A register that an exam's work waits for.
     *
     * @param why   in a sentence for everybody
     * @param since when the first of the jobs was made
     * @param again when the next of them asks
     */
    public record Wait(String why, Instant since, Instant again, long jobs) { }

    private record Found(String exam, Cause cause, Wait what) { }

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JdbcClient database;

    Delays(ManagementService management, RuntimeService runtime, JdbcClient database) {
        this.management = management;
        this.runtime = runtime;
        this.database = database;
    }

    /** The registers that these exams' jobs wait for, each once; by the exam's number. */
    public Map<String, List<Wait>> atRegisters(Collection<String> exams) {
        if (exams.isEmpty()) {
            return Map.of();
        }
        return database.sql("""
                        select w.*, convert_from(t.bytes_, 'UTF8') as trace from (
                            select e.business_key_ as exam, j.exception_msg_ as why, min(j.create_time_) as since, min(j.duedate_) as again,
                                count(*) as jobs, min(j.exception_stack_id_) as stack
                            from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ and e.business_key_ in (:exams)
                            where j.exception_stack_id_ is not null and j.retries_ > 0 and j.duedate_ is not null group by 1, 2) w
                        join act_ge_bytearray t on t.id_ = w.stack order by w.since""")
                .param("exams", exams).query((row, number) -> new Found(row.getString("exam"), Cause.of(row.getString("trace")),
                        new Wait(row.getString("why"), row.getTimestamp("since").toInstant(), row.getTimestamp("again").toInstant(), row.getLong("jobs")))).list()
                .stream().filter(found -> found.cause() == Cause.REGISTER_AWAY)
                .collect(Collectors.groupingBy(Found::exam, Collectors.mapping(Found::what, Collectors.toList())));
    }

    /** How many jobs of each step are still to be done, now or later. */
    public Map<String, Long> toDo() {
        return database.sql("select d.act_id_, count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.retries_ > 0 group by 1")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The soonest first. */
    public List<Delay> all(int most) {
        return management.createJobQuery().withException().orderByJobDuedate().asc().listPage(0, most).stream().map(this::delay).toList();
    }

    private Delay delay(Job job) {
        Object exam = job.getExecutionId() == null ? null : runtime.getVariable(job.getExecutionId(), "examNumber");
        Date again = job.getDuedate();
        return new Delay(exam == null ? "" : exam.toString(), job.getFailedActivityId() == null ? "" : job.getFailedActivityId(),
                job.getExceptionMessage(), again == null ? Instant.EPOCH : again.toInstant(), job.getRetries());
    }
}
