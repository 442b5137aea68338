package ee.kutseeksam.eventstore;

import ee.kutseeksam.kernel.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attempts at what a rule forbids for good. They are remembered although nothing else of a refused command is. */
@Component
public class RefusedAttempts {

    /**
     * One attempt.
     *
     * @param who      PersonId as text
     * @param activity what was being done, as in the log
     * @param rule     the rule's name
     */
    public record Attempt(Instant at, String who, String role, String organisation, String activity, String rule) { }

    private final JdbcClient jdbc;

    RefusedAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a transaction of its own: the one that is refused will be rolled back. A command sent again is one attempt. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(Act act, Rule rule) {
        jdbc.sql("""
                        insert into refused_attempt (at, exam, who, role, organisation, activity, rule, command)
                        values (product_now(), :exam, :who, :role, :organisation, :activity, :rule, :command) on conflict do nothing""")
                .param("exam", act.subject()).param("who", act.who()).param("role", act.role()).param("organisation", act.organisation())
                .param("activity", act.activity()).param("rule", rule.name()).param("command", act.command()).update();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Attempt> at(UUID exam) {
        return jdbc.sql("select * from refused_attempt where exam = :exam order by id desc").param("exam", exam)
                .query((row, number) -> new Attempt(row.getTimestamp("at").toInstant(), row.getString("who"), row.getString("role"),
                        row.getString("organisation"), row.getString("activity"), row.getString("rule"))).list();
    }
}
