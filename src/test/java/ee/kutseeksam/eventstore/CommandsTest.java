package ee.kutseeksam.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A command is done once, however often it is sent. */
class CommandsTest {

    private static final LogRooms ROOMS = LogRooms.open();

    record Answer(String number, int people) { }

    private final UUID id = UUID.randomUUID();
    private final AtomicInteger done = new AtomicInteger();

    @AfterAll
    static void close() {
        ROOMS.close();
    }

    @Test
    void sent_again_it_gives_its_first_answer_and_does_nothing() {
        assertThat(once(id, "who", "{}", this::work)).isEqualTo(new Answer("KE-2026-0001", 1));
        assertThat(once(id, "who", "{}", this::work)).isEqualTo(new Answer("KE-2026-0001", 1));
        assertThat(done).hasValue(1);
        assertThat(once(UUID.randomUUID(), "who", "{}", this::work).people()).isEqualTo(2);
    }

    @Test
    void other_content_another_actor_or_another_kind_under_the_same_id_is_refused() {
        once(id, "who", "{}", this::work);
        assertThatThrownBy(() -> once(id, "who", "{\"a\":1}", this::work)).isInstanceOf(Commands.Reused.class);
        assertThatThrownBy(() -> once(id, "other", "{}", this::work)).isInstanceOf(Commands.Reused.class);
        assertThatThrownBy(() -> ROOMS.get(Commands.class).once(id, "who", "accept", "{}", Answer.class, this::work))
                .isInstanceOf(Commands.Reused.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void a_failed_command_may_be_sent_again() {
        assertThatThrownBy(() -> once(id, "who", "{}", () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");
        assertThat(once(id, "who", "{}", this::work).people()).isEqualTo(1);
    }

    @Test
    void a_command_without_an_answer_is_done_once_too() {
        for (int i = 0; i < 2; i++) {
            assertThat(ROOMS.get(Commands.class).once(id, "who", "order", "{}", Void.class, () -> {
                done.incrementAndGet();
                return null;
            })).isNull();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void sent_twice_at_once_the_second_waits_for_the_first_answer() throws Exception {
        var begun = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> once(id, "who", "{}", () -> {
            begun.countDown();
            await(release);
            return work();
        }));
        await(begun);
        var second = CompletableFuture.supplyAsync(() -> once(id, "who", "{}", this::work));
        Thread.sleep(200);
        assertThat(second).isNotDone();
        release.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(first.get(10, TimeUnit.SECONDS));
        assertThat(done).hasValue(1);
    }

    private Answer work() {
        return new Answer("KE-2026-0001", done.incrementAndGet());
    }

    private static Answer once(UUID id, String actor, String content, Supplier<Answer> work) {
        return ROOMS.get(Commands.class).once(id, actor, "order", content, Answer.class, work);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
