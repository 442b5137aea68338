package ee.kutseeksam.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What several rounds say of one thing: the middle, and between what they lie. */
record Ratio(double median, double least, double most) {

    static Ratio of(DoubleStream rounds) {
        double[] sorted = rounds.sorted().toArray();
        return new Ratio(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** The place of these among themselves: p of 0.5 is the middle, 0.99 what one in a hundred exceeds. */
    static double at(double p, long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(p * sorted.length))];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median, least, most);
    }
}
