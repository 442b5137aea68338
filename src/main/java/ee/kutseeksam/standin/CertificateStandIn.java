package ee.kutseeksam.standin;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.people.People;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In the certificate register's place: remembers what was entered, by its content and without a name, and gives the number when
 * its staff would have confirmed it. Like a register it keeps an entry even when the one who made it fails afterwards.
 */
@Component
@ConditionalOnProperty(name = "kutse.xtee.server", havingValue = "none", matchIfMissing = true)
@DependsOnDatabaseInitialization
class CertificateStandIn implements CertificateRegister {

    private static final String SAME = """
            decision = :decision and person = :person and standard = :standard and specialisation = :specialisation
            and part_qualification = :part
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;
    private final Duration delay;
    private final TransactionTemplate apart;

    CertificateStandIn(JdbcClient jdbc, People people, Clock clock, PlatformTransactionManager transactions,
                       @Value("${kutse.standin.number-delay:PT5M}") Duration delay) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
        this.delay = delay;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(status -> makeTable());
    }

    /** Under a lock, because several nodes may start at once. */
    private void makeTable() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('standin.certificate'))").query((row, n) -> n).list();
        jdbc.sql("""
                create table if not exists standin.certificate (
                    decision uuid, person uuid, standard integer, specialisation integer, part_qualification integer,
                    number bigint generated always as identity (start with 90000001),
                    entered_at timestamptz not null,
                    primary key (decision, person, standard, specialisation, part_qualification))
                """).update();
    }

    @Override
    public List<FieldError> wanting(Application application) {
        return people.codeForRegister(application.person()).isPresent() ? List.of() : List.of(new FieldError(CODE, "Isikukood on puudu. Tunnistust saab kanda registrisse ainult isikukoodiga."));
    }

    @Override
    public boolean has(Application application) {
        return sql("select exists (select from standin.certificate where " + SAME + ")", application).query(Boolean.class).single();
    }

    @Override
    public List<FieldError> register(Application application) {
        List<FieldError> wanting = wanting(application);
        if (!wanting.isEmpty()) {
            return wanting;
        }
        apart.executeWithoutResult(status -> sql("""
                insert into standin.certificate (decision, person, standard, specialisation, part_qualification, entered_at)
                values (:decision, :person, :standard, :specialisation, :part, :now)
                """, application).param("now", Timestamp.from(clock.instant())).update());
        return List.of();
    }

    @Override
    public Optional<String> number(Application application) {
        return sql("select number from standin.certificate where entered_at <= :confirmed and " + SAME, application)
                .param("confirmed", Timestamp.from(clock.instant().minus(delay))).query(String.class).optional();
    }

    private JdbcClient.StatementSpec sql(String sql, Application application) {
        return jdbc.sql(sql).param("decision", application.replaces().orElse(application.decision())).param("person", application.person().value())
                .param("standard", application.qualification().standard())
                .param("specialisation", application.qualification().specialisation())
                .param("part", application.qualification().partQualification());
    }
}
