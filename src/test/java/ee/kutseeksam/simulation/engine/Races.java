package ee.kutseeksam.simulation.engine;

import ee.kutseeksam.simulation.Violation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people's transactions in each other's way, always in the same order. */
final class Races {

    record Outcome(Doors.Answer first, Doors.Answer second) { }

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final TransactionTemplate transaction;
    private final RealWorld world;
    private final ExecutorService other = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "the other");
        thread.setDaemon(true);
        return thread;
    });

    Races(PlatformTransactionManager transactions, RealWorld world) {
        transaction = new TransactionTemplate(transactions);
        this.world = world;
    }

    /** The first has done its work but not ended when the second begins; the second goes on until it ends or must wait for the first. */
    Outcome run(String told, Runnable first, Supplier<Doors.Answer> second) {
        var running = new Object() {
            CompletableFuture<Doors.Answer> second;
        };
        Doors.Answer one = Doors.answer(told, () -> transaction.executeWithoutResult(status -> {
            first.run();
            running.second = begin(second);
        }));
        if (running.second == null) {
            running.second = begin(second);
        }
        return new Outcome(one, ended(running.second));
    }

    private static Doors.Answer ended(CompletableFuture<Doors.Answer> second) {
        try {
            return second.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof Violation wrong) {
                throw wrong;
            }
            throw wrapped;
        }
    }

    private CompletableFuture<Doors.Answer> begin(Supplier<Doors.Answer> second) {
        CompletableFuture<Doors.Answer> begun = CompletableFuture.supplyAsync(second, other);
        long end = System.nanoTime() + PATIENCE;
        while (!begun.isDone() && !world.somebodyWaits()) {
            Violation.unless(System.nanoTime() < end, "a transaction neither ends nor waits: %s", begun);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return begun;
    }

    /** Everything is done and then lost, as when the node falls before it can commit. */
    Doors.Answer undone(String told, Runnable work) {
        return Doors.answer(told, () -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        }));
    }
}
