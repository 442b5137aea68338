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

    /** @param attempt counts the application's writes, so that a late writer is told from the one who came after it; 0 when it is not opened */
    record Opened(Opening as, int attempt) { }

    /** @param since how long ago it was written, in real time */
    record Write(State state, int attempt, Duration since) { }

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Ledger(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<Write> of(UUID certificate) {
        return apart.execute(status -> jdbc.sql("""
                select state, attempts, extract(epoch from clock_timestamp() - written_at) * 1000 as millis from register_write where certificate = :id
                """).param("id", certificate)
                .query((row, number) -> new Write(State.valueOf(row.getString("state")), row.getInt("attempts"),
                        Duration.ofMillis(row.getLong("millis")))).optional());
    }

    /** From here on the application may be at the register. Only one writer gets so far at a time. */
    Opened open(Application application) {
        try {
            Optional<Integer> attempt = apart.execute(status -> jdbc.sql("""
                    insert into register_write as old (certificate, entry, state, attempts, written_at, updated_at)
                    values (:id, :entry, 'WRITING', 1, clock_timestamp(), clock_timestamp())
                    on conflict (certificate) do update set entry = excluded.entry, state = 'WRITING', attempts = old.attempts + 1,
                        written_at = excluded.written_at, updated_at = excluded.updated_at
                    where old.state in ('REFUSED', 'ABSENT') returning attempts
                    """).param("id", application.id()).param("entry", entry(application)).query(Integer.class).optional());
            return attempt.map(one -> new Opened(Opening.OPENED, one)).orElseGet(() -> new Opened(Opening.HELD_BY_ANOTHER_WRITER, 0));
        } catch (DuplicateKeyException equal) {
            return new Opened(Opening.SAME_ENTRY_STANDS, 0);
        }
    }

    /** Whether this attempt may still write: a node that froze before it wrote finds another one at it. */
    boolean isOpen(UUID certificate, int attempt) {
        return apart.execute(status -> jdbc.sql("select exists (select from register_write where certificate = :id and attempts = :attempt and state = 'WRITING')")
                .param("id", certificate).param("attempt", attempt).query(Boolean.class).single());
    }

    /**
     * What became of this attempt. That the register has it is true whatever was thought before; everything else is only said of what is open.
     *
     * @return false when somebody else has come in between: what this writer knows no longer counts
     */
    boolean close(UUID certificate, int attempt, State state) {
        return apart.execute(status -> jdbc.sql("""
                update register_write set state = :state, updated_at = clock_timestamp()
                where certificate = :id and attempts = :attempt and (state in ('WRITING', 'UNKNOWN') or :state = 'DONE')
                """).param("id", certificate).param("attempt", attempt).param("state", state.name()).update()) == 1;
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
