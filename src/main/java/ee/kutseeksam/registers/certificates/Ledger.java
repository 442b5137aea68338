package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of each write to the register. Every change is committed by itself, before and after the register is written. */
@Component
class Ledger {

    enum State {
        /** About to be written, or being written, or the writer has died over it. */
        WRITING,
        /** The register has it. */
        DONE,
        /** The register has refused it. */
        REFUSED,
        /** The register does not have it. */
        ABSENT,
        /** Written or not: the register knows. */
        UNKNOWN;

        boolean isUncertain() {
            return this == WRITING || this == UNKNOWN;
        }
    }

    enum Opening { OPENED, HELD_BY_ANOTHER_WRITER, SAME_ENTRY_STANDS }

    /** @param since how long ago it was written, in real time */
    record Write(State state, Duration since) { }

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Ledger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<Write> of(UUID certificate) {
        return apart.execute(status -> jdbc.sql("""
                select state, extract(epoch from clock_timestamp() - written_at) * 1000 as millis from register_write where certificate = :id
                """).param("id", certificate)
                .query((row, number) -> new Write(State.valueOf(row.getString("state")), Duration.ofMillis(row.getLong("millis")))).optional());
    }

    /** From here on the application may be at the register. Only one writer gets so far at a time. */
    Opening open(Application application) {
        try {
            int opened = apart.execute(status -> jdbc.sql("""
                    insert into register_write as old (certificate, entry, state, attempts, written_at, updated_at)
                    values (:id, :entry, 'WRITING', 1, clock_timestamp(), clock_timestamp())
                    on conflict (certificate) do update set entry = excluded.entry, state = 'WRITING', attempts = old.attempts + 1,
                        written_at = excluded.written_at, updated_at = excluded.updated_at
                    where old.state in ('REFUSED', 'ABSENT')
                    """).param("id", application.id()).param("entry", entry(application)).update());
            return opened == 1 ? Opening.OPENED : Opening.HELD_BY_ANOTHER_WRITER;
        } catch (DuplicateKeyException equal) {
            return Opening.SAME_ENTRY_STANDS;
        }
    }

    void close(UUID certificate, State state) {
        apart.executeWithoutResult(status -> jdbc.sql("""
                update register_write set state = :state, updated_at = clock_timestamp() where certificate = :id and state in ('WRITING', 'UNKNOWN')
                """).param("id", certificate).param("state", state.name()).update());
    }

    void numbered(UUID certificate, String number) {
        apart.executeWithoutResult(status -> jdbc.sql("update register_write set number = :number where certificate = :id and number is null")
                .param("id", certificate).param("number", number).update());
    }

    Optional<String> number(UUID certificate) {
        return apart.execute(status -> jdbc.sql("select number from register_write where certificate = :id and number is not null")
                .param("id", certificate).query(String.class).optional());
    }

    private static String entry(Application one) {
        return Stream.of(one.person(), one.qualification().standard(), one.qualification().specialisation(),
                one.qualification().partQualification(), one.kind(), one.issuedOn(), one.replaces().map(UUID::toString).orElse(""))
                .map(String::valueOf).collect(Collectors.joining("/"));
    }
}
