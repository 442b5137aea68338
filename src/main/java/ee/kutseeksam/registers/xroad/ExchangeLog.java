package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every exchange, whatever becomes of the transaction that asked; and shows the latest to operators. */
@Component
public class ExchangeLog {

    /** One exchange. Holds nothing of what was said. */
    public record Exchange(UUID id, String register, String service, Optional<PersonId> official, String issue, Instant started,
                           long millis, Outcome outcome, String fault, String faultDetail) {

        /** What an operator mends, where the fault's code alone tells it. */
        public Optional<String> advice() {
            return Handshake.ofCode(fault).map(Handshake::sentence);
        }
    }

    /**
     * How a register does.
     *
     * @param answered when it last answered, if only to refuse; empty when it never has
     * @param away     since when it fails, empty while it answers
     */
    public record Doing(Register register, Optional<Instant> answered, Optional<Instant> away) { }

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ExchangeLog(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void keep(Attempt attempt, Outcome outcome, long millis) {
        apart.executeWithoutResult(status -> jdbc.sql("""
                insert into xtee_exchange (id, register, service, official, issue, started_at, millis, outcome, fault, fault_detail,
                                           asked_hash, answered_hash)
                values (:id, :register, :service, :official, :issue, :started, :millis, :outcome, :fault, :detail, :asked, :answered)
                """)
                .param("id", attempt.id).param("register", attempt.service.register().name()).param("service", attempt.service.name())
                .param("official", attempt.person().map(PersonId::value).orElse(null)).param("issue", attempt.issue)
                .param("started", Timestamp.from(attempt.started)).param("millis", millis).param("outcome", outcome.name())
                .param("fault", attempt.fault()).param("detail", attempt.faultDetail())
                .param("asked", attempt.askedHash()).param("answered", attempt.answeredHash()).update());
    }

    /** Every register in turn; one that nobody has asked yet is neither well nor away. */
    public List<Doing> doing() {
        return Arrays.stream(Register.values()).map(register -> jdbc.sql("""
                        with heard as (select max(started_at) as last from xtee_exchange where register = :register and outcome in ('ANSWERED', 'BUSINESS'))
                        select last, (select min(started_at) from xtee_exchange where register = :register and started_at > coalesce(last, '-infinity')) as away
                        from heard""").param("register", register.name())
                .query((row, number) -> new Doing(register, moment(row.getTimestamp("last")), moment(row.getTimestamp("away")))).single()).toList();
    }

    /** How often a register was asked in the last minute. */
    public long lastMinute(Register register) {
        return jdbc.sql("select count(*) from xtee_exchange where started_at > product_now() - interval '1 minute' and register = :register")
                .param("register", register.name()).query(Long.class).single();
    }

    private static Optional<Instant> moment(Timestamp kept) {
        return Optional.ofNullable(kept).map(Timestamp::toInstant);
    }

    /** Newest first. */
    public List<Exchange> latest(boolean failedOnly, int most) {
        return jdbc.sql("select * from xtee_exchange where outcome <> 'ANSWERED' or not :failed order by started_at desc, id limit :most")
                .param("failed", failedOnly).param("most", most)
                .query((row, number) -> new Exchange(row.getObject("id", UUID.class), Register.valueOf(row.getString("register")).word(),
                        row.getString("service"), Optional.ofNullable(row.getObject("official", UUID.class)).map(PersonId::new),
                        row.getString("issue"), row.getTimestamp("started_at").toInstant(), row.getLong("millis"),
                        Outcome.valueOf(row.getString("outcome")), row.getString("fault"), row.getString("fault_detail"))).list();
    }
}
