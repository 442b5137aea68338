package ee.kutseeksam.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which step of a diagram a job is. */
@Component
class JobSteps {

    private final JdbcClient database;

    JobSteps(JdbcClient database) {
        this.database = database;
    }

    /** Empty when the job is gone, or of no step. */
    String of(String job) {
        return database.sql("select coalesce(d.act_id_, '') from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.id_ = :job")
                .param("job", job).query(String.class).optional().orElse("");
    }
}
