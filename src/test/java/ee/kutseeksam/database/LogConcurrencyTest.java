package ee.kutseeksam.database;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

class LogConcurrencyTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 40;

    private final JdbcClient app = JdbcClient.create(TestDatabase.fresh().asApp());

    /** Eight writers race for the same versions of one stream, each with an event of its own stream in the same batch. */
    @Test
    void every_version_is_won_once_and_no_position_is_lost() throws Exception {
        var writers = IntStream.range(0, WRITERS).<Callable<Integer>>mapToObj(writer -> () -> wins(writer)).toList();
        var pool = Executors.newFixedThreadPool(WRITERS);
        int wins = 0;
        try {
            for (var result : pool.invokeAll(writers)) {
                wins += result.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(wins).isEqualTo(ROUNDS);
        assertThat(app.sql("select max(position) = count(*) from event").query(Boolean.class).single()).isTrue();
        assertThat(app.sql("select count(*) from event where stream = 'shared'").query(Integer.class).single()).isEqualTo(ROUNDS);
        assertThat(app.sql("select count(*) from event").query(Integer.class).single()).isEqualTo(ROUNDS * 3);
        assertThat(LogTest.brokenPositions(app)).isEmpty();
    }

    private int wins(int writer) {
        int wins = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var batch = LogBatch.of("own-" + writer + "-" + round, 0, 2).replaceFirst("]$", ",") + LogBatch.of("shared", round, 1).substring(1);
            while (!isTaken(round)) {
                try {
                    app.sql("select append_events(?::json)").param(batch).query(Long.class).single();
                    wins++;
                } catch (DuplicateKeyException lost) {
                    Thread.yield();
                }
            }
            if (ThreadLocalRandom.current().nextInt(4) == 0) {
                Thread.yield();
            }
        }
        return wins;
    }

    private boolean isTaken(int version) {
        return app.sql("select exists (select from event where stream = 'shared' and version = ?)").param(version).query(Boolean.class).single();
    }
}
