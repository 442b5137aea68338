package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.registers.certificates.Ledger.Opening;
import ee.kutseeksam.registers.certificates.Ledger.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Two writers of one application, on two nodes: the later one's word counts, and what the register has done is never unsaid. */
class LedgerTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final Ledger early = ledger();
    private final Ledger late = ledger();
    private final Application one = application(new PersonId(UUID.randomUUID()));

    private static Ledger ledger() {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(DATABASE.asApp());
        return new Ledger(JdbcClient.create(transactions.getDataSource()), transactions);
    }

    private static Application application(PersonId who) {
        return new Application(UUID.randomUUID(), UUID.randomUUID(), who, Qualification.of(11330789), 1, false, "KA-LEIB", who, DAY, DAY,
                Optional.empty(), List.of());
    }

    private State state() {
        return late.of(one.id()).orElseThrow().state();
    }

    @Test
    void each_attempt_is_counted_and_only_the_last_is_open() {
        assertThat(early.open(one)).isEqualTo(new Ledger.Opened(Opening.OPENED, 1));
        assertThat(late.open(one).as()).isEqualTo(Opening.HELD_BY_ANOTHER_WRITER);
        assertThat(early.close(one.id(), 1, State.REFUSED)).isTrue();
        assertThat(late.open(one)).isEqualTo(new Ledger.Opened(Opening.OPENED, 2));
        assertThat(late.of(one.id()).orElseThrow().attempt()).isEqualTo(2);
    }

    @Test
    void a_writer_who_was_overtaken_says_nothing_of_the_attempt_that_came_after_it() {
        int frozen = early.open(one).attempt();
        assertThat(late.close(one.id(), frozen, State.ABSENT)).as("the register does not have it").isTrue();
        int next = late.open(one).attempt();
        for (State thought : State.values()) {
            assertThat(early.close(one.id(), frozen, thought)).as("the frozen one thinks %s", thought).isFalse();
        }
        assertThat(state()).isEqualTo(State.WRITING);
        assertThat(late.close(one.id(), next, State.DONE)).isTrue();
    }

    @Test
    void a_late_yes_of_the_register_counts_as_long_as_nobody_has_begun_anew() {
        int attempt = early.open(one).attempt();
        late.close(one.id(), attempt, State.ABSENT);
        assertThat(early.close(one.id(), attempt, State.DONE)).isTrue();
        assertThat(late.open(one).as()).isEqualTo(Opening.HELD_BY_ANOTHER_WRITER);
        assertThat(late.close(one.id(), attempt, State.ABSENT)).as("what is done stays so").isFalse();
        assertThat(state()).isEqualTo(State.DONE);
    }

    @Test
    void of_two_equal_applications_one_is_let_through() {
        early.open(one);
        Application equal = application(one.person());
        assertThat(late.open(equal).as()).isEqualTo(Opening.SAME_ENTRY_STANDS);
    }

    @Test
    void of_many_writers_at_one_moment_one_gets_the_attempt() throws InterruptedException, ExecutionException {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            for (int attempt = 1; attempt <= 10; attempt++) {
                List<Future<Ledger.Opened>> asked = new ArrayList<>();
                for (int writer = 0; writer < 8; writer++) {
                    asked.add(nodes.submit(() -> ledger().open(one)));
                }
                int opened = 0;
                for (Future<Ledger.Opened> each : asked) {
                    opened += each.get().as() == Opening.OPENED ? 1 : 0;
                }
                assertThat(opened).isEqualTo(1);
                assertThat(late.close(one.id(), attempt, State.ABSENT)).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }
    }
}
