package ee.kutseeksam.engine.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's instances, running and ended, with what each has been through: read from the engine's history. */
@Component
public class Instances {

    /** @param ended empty while it runs; {@code outcome} in the engine's word, such as COMPLETED */
    public record Instance(String id, String number, String process, String name, int version, Instant started, Optional<Instant> ended,
                           String outcome, long incidents) { }

    /** @param ended empty while it is there; @param cancelled when it was left without being done */
    public record Passed(String activity, String name, String type, Instant started, Optional<Instant> ended, boolean cancelled) { }

    private static final int MOST = 200;
    private static final String INSTANCES = """
            select p.id_, p.business_key_, d.key_, d.name_, d.version_, p.start_time_, p.end_time_, p.state_,
                (select count(*) from act_ru_incident i where i.proc_inst_id_ = p.id_ and i.id_ = i.cause_incident_id_) as incidents
            from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
            """;

    private final JdbcClient jdbc;

    Instances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of this exam, or of all when it is not said; the latest first, and not more than a page can hold. */
    public List<Instance> of(String number) {
        return jdbc.sql(INSTANCES + "where :number = '' or p.business_key_ = :number order by p.start_time_ desc, p.id_ limit :most")
                .param("number", number).param("most", MOST).query(Instances::instance).list();
    }

    public Optional<Instance> one(String id) {
        return jdbc.sql(INSTANCES + "where p.id_ = :id").param("id", id).query(Instances::instance).optional();
    }

    public List<Passed> passed(String instance) {
        return jdbc.sql("""
                        select act_id_, act_name_, act_type_, start_time_, end_time_, act_inst_state_ from act_hi_actinst
                        where proc_inst_id_ = :id and act_type_ not in ('sequenceFlow', 'multiInstanceBody')
                        order by start_time_, sequence_counter_ limit 1000""")
                .param("id", instance).query((row, number) -> new Passed(row.getString("act_id_"),
                        Optional.ofNullable(row.getString("act_name_")).filter(name -> !name.isBlank()).orElse(row.getString("act_id_")),
                        row.getString("act_type_"), row.getTimestamp("start_time_").toInstant(), moment(row, "end_time_"),
                        row.getInt("act_inst_state_") == 2)).list();
    }

    private static Instance instance(ResultSet row, int number) throws SQLException {
        return new Instance(row.getString("id_"), Optional.ofNullable(row.getString("business_key_")).orElse(""), row.getString("key_"),
                Optional.ofNullable(row.getString("name_")).orElse(row.getString("key_")), row.getInt("version_"),
                row.getTimestamp("start_time_").toInstant(), moment(row, "end_time_"), row.getString("state_"), row.getLong("incidents"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
