package ee.kutseeksam.season.run;

import java.io.PrintStream;
import java.time.Duration;

/** How much of the work is done and about how long the rest will take, on one line that is written over. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final long all;
    private final long begun = System.nanoTime();
    private long done;

    ProgressBar(PrintStream out, long all) {
        this.out = out;
        this.all = Math.max(1, all);
    }

    synchronized void step(long more, String what) {
        done += more;
        int full = (int) (WIDTH * done / all);
        long left = (System.nanoTime() - begun) * (all - done) / Math.max(1, done);
        out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + 100 * done / all + " % " + what + ", jäänud umbes "
                + words(Duration.ofNanos(left)) + "      ");
        out.flush();
    }

    void end() {
        out.println();
    }

    static String words(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : time.toSeconds() + " s";
    }
}
