package ee.kutseeksam.engine.cockpit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's open incidents, each once, where it began, and another try for some of them. */
@Component
public class Incidents {

    /**
     * One step that has failed for good.
     *
     * @param number   of the exam, the instance's business key
     * @param activity the diagram's element
     * @param name     as the diagram calls it
     */
    public record Incident(String id, String job, String instance, String number, String process, String activity, String name, Instant since,
                           Cause cause) { }

    private static final int TRIES = 3;

    private final JdbcClient jdbc;
    private final ActivityNames names;
    private final ManagementService jobs;
    private final IdentityService identity;
    private final Clock clock;

    Incidents(JdbcClient jdbc, ActivityNames names, ManagementService jobs, IdentityService identity, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.jobs = jobs;
        this.identity = identity;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Incident> open() {
        return jdbc.sql("""
                        select i.id_, i.configuration_, i.proc_inst_id_, p.business_key_, d.id_ as definition, d.key_, i.activity_id_,
                            i.incident_timestamp_, t.bytes_
                        from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_
                        left join act_hi_procinst p on p.id_ = i.proc_inst_id_
                        left join act_ru_job j on j.id_ = i.configuration_ left join act_ge_bytearray t on t.id_ = j.exception_stack_id_
                        where i.id_ = i.cause_incident_id_ order by i.incident_timestamp_""").query(this::incident).list();
    }

    /** Tries once more, in this person's name: the engine's own record keeps who did it. Gives how many jobs will be tried. */
    public int retry(List<Incident> some, String who, Set<String> groups) {
        List<String> ids = some.stream().map(Incident::job).toList();
        if (ids.isEmpty()) {
            return 0;
        }
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(who, List.copyOf(groups));
        try {
            jobs.setJobRetries(TRIES).jobIds(ids).dueDate(Date.from(clock.instant())).execute();
        } finally {
            identity.setAuthentication(before);
        }
        return ids.size();
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        String trace = Optional.ofNullable(row.getBytes("bytes_")).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        String activity = row.getString("activity_id_");
        return new Incident(row.getString("id_"), row.getString("configuration_"), row.getString("proc_inst_id_"),
                Optional.ofNullable(row.getString("business_key_")).orElse(""), row.getString("key_"), activity,
                names.of(row.getString("definition"), activity), row.getTimestamp("incident_timestamp_").toInstant(), Cause.of(trace));
    }
}
