package ee.kutseeksam.lifecycle;

import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.views.Statistics;
import ee.kutseeksam.views.Statistics.Counts;
import ee.kutseeksam.views.Statistics.OfYear;
import ee.kutseeksam.views.Statistics.People;
import ee.kutseeksam.views.Statistics.Tally;
import java.util.List;
import java.util.function.Function;

/** What the statistics count beyond what they had when this was made. */
final class Counting {

    private static final Statistics.Scope EVERYTHING = new Statistics.Scope(true, List.of(), List.of());

    private final Statistics statistics;
    private final Statistics.All before;

    Counting(Statistics statistics) {
        this.statistics = statistics;
        this.before = statistics.of(EVERYTHING);
    }

    Tally graduates(Qualification one) {
        return beyond(one, Counts::graduates);
    }

    Tally workingWorld(Qualification one) {
        return beyond(one, Counts::workingWorld);
    }

    private Tally beyond(Qualification one, Function<Counts, Tally> whose) {
        Tally now = tally(statistics.of(EVERYTHING), one, whose);
        Tally then = tally(before, one, whose);
        return new Tally(now.candidates() - then.candidates(), now.sat() - then.sat(), now.awarded() - then.awarded());
    }

    private static Tally tally(Statistics.All all, Qualification one, Function<Counts, Tally> whose) {
        return all.qualifications().stream().filter(row -> row.qualification().equals(one)).map(row -> whose.apply(row.counts()))
                .reduce(new Tally(0, 0, 0), (some, more) ->
                        new Tally(some.candidates() + more.candidates(), some.sat() + more.sat(), some.awarded() + more.awarded()));
    }

    People people() {
        People now = people(statistics.of(EVERYTHING));
        People then = people(before);
        return new People(now.sat() - then.sat(), now.everything() - then.everything(), now.partly() - then.partly(), now.nothing() - then.nothing());
    }

    private static People people(Statistics.All all) {
        return all.years().stream().map(OfYear::people).reduce(new People(0, 0, 0, 0), (some, more) -> new People(some.sat() + more.sat(),
                some.everything() + more.everything(), some.partly() + more.partly(), some.nothing() + more.nothing()));
    }
}
