package ee.kutseeksam.eventstore;

import static ee.kutseeksam.eventstore.Happenings.*;
import static ee.kutseeksam.eventstore.LogRooms.EXAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.views.ExamList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction's decisions: seen at once, kept together, written to the log last of all. */
class UnitOfWorkTest {

    private final LogRooms.Probe probe = new LogRooms.Probe();
    private final LogRooms rooms = LogRooms.open(TestDatabase.fresh(), probe);

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_decision_is_seen_by_later_steps_of_its_transaction() {
        rooms.acting(() -> {
            rooms.exams().change(EXAM, exam -> ordered());
            assertThat(rooms.exams().get(EXAM).number()).isEqualTo("KE-2026-0001");
            assertThat(rooms.events()).isZero();
            return rooms.exams().change(EXAM, exam -> added(1));
        });
        assertThat(rooms.get(Log.class).after(0, 10)).extracting(recorded -> recorded.happened().version()).containsExactly(0, 1);
        assertThat(rooms.exams().get(EXAM).roster().all()).hasSize(1);
    }

    @Test
    void views_are_kept_before_the_log_is_written() {
        List<Long> seen = new ArrayList<>();
        probe.onTake = () -> seen.add(rooms.events());
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> ordered()));
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> added(1)));
        assertThat(seen).containsExactly(0L, 1L);
        assertThat(rooms.sql().sql("select events from probe").query(Integer.class).list()).containsExactly(1, 1);
    }

    @Test
    void an_exception_leaves_neither_events_nor_views_nor_command() {
        assertThatThrownBy(() -> rooms.acting(() -> rooms.get(Commands.class).once(new UUID(3, 1), "who", "order", "{}", String.class, () -> {
            rooms.exams().change(EXAM, exam -> ordered());
            throw new IllegalStateException("no");
        }))).hasMessage("no");
        assertNothingIsKept();
    }

    @Test
    void a_view_that_fails_takes_the_events_with_it() {
        probe.onTake = () -> {
            throw new IllegalStateException("view");
        };
        assertThatThrownBy(() -> rooms.acting(() -> rooms.exams().change(EXAM, exam -> ordered()))).hasMessage("view");
        assertNothingIsKept();
    }

    @Test
    void nothing_decided_nothing_written() {
        rooms.acting(() -> rooms.exams().change(EXAM, exam -> List.of()));
        assertThat(rooms.events()).isZero();
    }

    @Test
    void nobody_decides_without_saying_who_acts_or_outside_a_transaction() {
        assertThatThrownBy(() -> rooms.get(TransactionTemplate.class).execute(status -> rooms.exams().change(EXAM, exam -> ordered())))
                .isInstanceOf(IllegalStateException.class).hasMessage("nobody said who acts");
        assertThatThrownBy(() -> rooms.exams().change(EXAM, exam -> ordered()))
                .isInstanceOf(IllegalStateException.class).hasMessage("a decision needs a transaction");
        assertNothingIsKept();
    }

    @Test
    void who_acts_stands_with_every_event() {
        var act = new Act("who", "school", "51", EXAM, "instance", "order:3", "sendRoster", "task", new UUID(3, 1));
        rooms.get(TransactionTemplate.class).executeWithoutResult(status -> {
            rooms.get(Acting.class).as(act);
            rooms.exams().change(EXAM, exam -> ordered());
        });
        assertThat(rooms.get(Log.class).ofSubject(EXAM, Optional.empty())).extracting(recorded -> recorded.happened().act()).containsExactly(act);
    }

    @Test
    void a_lost_race_is_a_conflict_and_keeps_nothing() {
        UUID id = new UUID(1, 1);
        assertThatThrownBy(() -> rooms.acting(() -> {
            rooms.candidacies().change(id, Happenings::begun);
            rooms.actingBeside(() -> rooms.candidacies().change(id, Happenings::begun));
            return rooms.exams().change(EXAM, exam -> ordered());
        })).isInstanceOf(Conflict.class);
        assertThat(rooms.events()).isEqualTo(1);
        assertThat(rooms.get(ExamList.class).all()).isEmpty();
    }

    @Test
    void a_transaction_beside_another_has_its_own_decisions() {
        rooms.acting(() -> {
            rooms.exams().change(EXAM, exam -> ordered());
            rooms.actingBeside(() -> {
                assertThat(rooms.exams().get(EXAM).number()).isEmpty();
                return rooms.candidacies().change(new UUID(1, 1), Happenings::begun);
            });
            assertThat(rooms.exams().get(EXAM).number()).isEqualTo("KE-2026-0001");
            return null;
        });
        assertThat(rooms.get(Log.class).faults()).isEmpty();
        assertThat(rooms.events()).isEqualTo(2);
    }

    @Test
    void changes_of_one_exam_wait_for_each_other() throws Exception {
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> rooms.acting(() -> {
            rooms.exams().change(EXAM, exam -> ordered());
            held.countDown();
            await(release);
            return null;
        }));
        await(held);
        var second = CompletableFuture.supplyAsync(() -> rooms.acting(() -> rooms.exams().change(EXAM, exam -> {
            assertThat(exam.number()).isEqualTo("KE-2026-0001");
            return added(1);
        })));
        Thread.sleep(200);
        assertThat(second).isNotDone();
        release.countDown();
        first.get(10, TimeUnit.SECONDS);
        assertThat(second.get(10, TimeUnit.SECONDS).roster().all()).hasSize(1);
    }

    private void assertNothingIsKept() {
        assertThat(rooms.events()).isZero();
        assertThat(rooms.get(ExamList.class).all()).isEmpty();
        assertThat(rooms.sql().sql("select count(*) from command").query(Long.class).single()).isZero();
        assertThat(rooms.sql().sql("select count(*) from probe").query(Long.class).single()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
