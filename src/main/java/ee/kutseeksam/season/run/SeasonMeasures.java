package ee.kutseeksam.season.run;

import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Rebuild;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.season.plan.Season;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamSearch.Sight;
import ee.kutseeksam.views.ExamSearch;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** With {@code -Dmeasure=true}: what reading costs when the season is over, drawing all views anew against reading the log in order, in turns. */
@Component
@ConditionalOnProperty("kutse.season.plan")
class SeasonMeasures {

    private static final int ROUNDS = 3;
    private static final int PAGE = 1000;
    private static final int READS = 200;

    private final Log log;
    private final Rebuild rebuild;
    private final Stage stage;
    private final boolean wanted;

    SeasonMeasures(Log log, Rebuild rebuild, Stage stage, @Value("${kutse.season.measure:false}") boolean wanted) {
        this.log = log;
        this.rebuild = rebuild;
        this.stage = stage;
        this.wanted = wanted;
    }

    void tell(Season season, PrintStream out) {
        if (wanted) {
            rebuilding(out);
            reading(season, out);
        }
    }

    private void rebuilding(PrintStream out) {
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            scan();
            long between = System.nanoTime();
            rebuild.run((done, all) -> { });
            long end = System.nanoTime();
            ratios[i] = (double) (between - begun) / (end - between);
            out.printf(Locale.ROOT, "  logi lugemine %.2f s, vaated uuesti %.2f s, suhe %.2f%n", (between - begun) / 1e9, (end - between) / 1e9, ratios[i]);
        }
        Arrays.sort(ratios);
        out.printf(Locale.ROOT, "  vaated uuesti / logi lugemine järjest         %.2f (mediaan %d korrast), %d sündmust%n", ratios[ROUNDS / 2], ROUNDS, log.head());
    }

    /** In order, every event as what it is, and on whose behalf. */
    private void scan() {
        List<Recorded> page = log.after(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(recorded -> recorded.happened().act());
            page = log.after(page.get(page.size() - 1).position(), PAGE);
        }
    }

    private void reading(Season season, PrintStream out) {
        String school = season.exams().get(0).offer().school();
        String body = season.exams().get(0).offer().awardingBody();
        List<ExamList.Row> all = stage.exams().all();
        time(out, "kooli eksamite nimekiri", i -> firstPage(new Sight(false, List.of(school), List.of(), Optional.empty())));
        time(out, "kutse andja eksamite nimekiri", i -> firstPage(new Sight(false, List.of(), List.of(body), Optional.empty())));
        time(out, "Kutsekoja eksamite nimekiri (kõik " + all.size() + ")", i -> firstPage(new Sight(true, List.of(), List.of(), Optional.empty())));
        time(out, "eksami nimekiri", i -> stage.rosterView().of(all.get(i * 31 % all.size()).id()));
        time(out, "eksami tulemused", i -> stage.results().of(all.get(i * 31 % all.size()).id()));
        time(out, "kooli esindaja ülesanded", i -> stage.turns().open(stage.holder("school-" + school)));
    }

    private ExamSearch.Found firstPage(Sight sight) {
        return stage.search().find(sight, Optional.empty(), Optional.empty(), 0, 100);
    }

    private interface Read {
        Object at(int place);
    }

    private static void time(PrintStream out, String what, Read read) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < READS; i++) {
            long begun = System.nanoTime();
            read.at(i);
            nanos.add(System.nanoTime() - begun);
        }
        nanos.sort(null);
        out.printf(Locale.ROOT, "  %-42s p50 %.1f ms, p99 %.1f ms%n", what, nanos.get(READS / 2) / 1e6, nanos.get(READS * 99 / 100) / 1e6);
    }
}
