package ee.kutseeksam.season.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many people at work at the same time as the season has players. */
final class Players implements AutoCloseable {

    private final ExecutorService threads;

    Players(int many) {
        threads = Executors.newFixedThreadPool(many);
    }

    /** Everybody's work, each piece by one of them; the first failure ends the season. */
    void play(Collection<? extends Runnable> work) {
        List<Future<?>> begun = new ArrayList<>();
        work.forEach(one -> begun.add(threads.submit(one)));
        for (Future<?> one : begun) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
