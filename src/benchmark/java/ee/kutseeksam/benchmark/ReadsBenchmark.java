package ee.kutseeksam.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Rebuild;
import ee.kutseeksam.eventstore.Recorded;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.lifecycle.Crowd;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.lifecycle.Statements;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import ee.kutseeksam.views.ExamHistory;
import ee.kutseeksam.views.ExamLines;
import ee.kutseeksam.views.ExamList;
import ee.kutseeksam.views.ExamSearch.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What reading costs when there are many exams: drawing all views anew against reading and parsing the same log in order, and every list and page
 * against one row found by its key. {@code -Dexams=} says how many.
 */
@ProductTest
class ReadsBenchmark {

    private static final int EXAMS = Integer.getInteger("exams", 10_000);
    private static final int EXAMS_TO_DRAW = Integer.getInteger("draw", 1_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int PAGE = 1_000;
    private static final int READS = 200;
    /** The exams that are played: who passes, P(artially), F(ails), is A(bsent). */
    private static final List<String> MARKS = List.of("....", "...P.", "......", ".A....F");
    private static final List<String> SCHOOLS = List.of("48", "31", "107", "1041", "51", "5", "18", "1400", "46", "29", "91", "49");

    @Autowired Playground playground;
    @Autowired Crowd crowd;
    @Autowired TestDatabase database;
    @Autowired JdbcTemplate jdbc;
    @Autowired Log log;
    @Autowired Rebuild rebuild;
    @Autowired ExamCertificates certificates;
    @Autowired ExamLines lines;
    @Autowired ExamHistory history;
    @Autowired Environment environment;

    @Test
    void reading_when_there_are_many_exams() {
        for (String marks : MARKS) {
            crowd.gather("201064", marks.length());
            ExamPlay exam = playground.toExamDay(Playground.plan("48", "201064", "KA-RAK", 11025024, marks.length(), 20));
            playground.toCompletion(exam, Assessor.pattern(marks, ExamType.COMBINED));
        }
        playground.toPayment();
        assertThat(differing()).as("views kept and drawn").isZero();
        var many = new LogOfMany(new JdbcTemplate(database.asOwner()), SCHOOLS);
        many.tellUntil(EXAMS_TO_DRAW);
        drawing(many.exams(), ROUNDS);
        many.tellUntil(EXAMS);
        drawing(many.exams(), 1);
        new JdbcTemplate(database.asOwner()).execute("analyze");
        assertThat(log.faults()).isEmpty();
        reading(many.exams());
    }

    private long differing() {
        return rebuild.compare((done, all) -> { }).stream().mapToLong(Rebuild.Difference::rows).sum();
    }

    private void drawing(int exams, int rounds) {
        rebuild.run((done, all) -> { });
        List<Double> ofEvents = new ArrayList<>();
        List<Double> ofAll = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            double events = seconds(() -> scan(recorded -> { }));
            double drawn = seconds(() -> rebuild.run((done, all) -> { }));
            double all = seconds(() -> scan(recorded -> recorded.happened().act()));
            ofEvents.add(events / drawn);
            ofAll.add(all / drawn);
            System.out.printf(Locale.ROOT, "%d exams, %d events: events read and parsed in %.2f s, with who acted in %.2f s, all views drawn anew in %.2f s%n", exams,
                    log.head(), events, all, drawn);
        }
        System.out.println("views drawn anew, of reading and parsing events: " + ratio(ofEvents) + ", of events and who acted: " + ratio(ofAll));
    }

    private static Ratio ratio(List<Double> rounds) {
        return Ratio.of(rounds.stream().mapToDouble(Double::doubleValue));
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** In order, page by page. */
    private void scan(Consumer<Recorded> read) {
        for (List<Recorded> page = log.after(0, PAGE); !page.isEmpty(); page = log.after(page.get(page.size() - 1).position(), PAGE)) {
            page.forEach(read);
        }
    }

    private void reading(int exams) {
        List<ExamList.Row> all = playground.stage.exams().all();
        assertThat(all).hasSize(exams);
        IntFunction<ExamList.Row> any = i -> all.get(i * 31 % all.size());
        PersonId chair = playground.stage.holders("assessor").get(0);
        double raw = time("one row by its key", 0, i -> jdbc.queryForList("select * from exam_list where exam = ?", any.apply(i).id()));
        time("an exam by its number", raw, i -> playground.stage.exams().byNumber(any.apply(i).number()));
        time("a school's exams", raw, i -> found(new Sight(false, List.of(SCHOOLS.get(i % SCHOOLS.size())), List.of(), Optional.empty())));
        time("an assessor's exams", raw, i -> found(new Sight(false, List.of(), List.of(), Optional.of(chair))));
        time("an exam's roster", raw, i -> playground.stage.rosterView().of(any.apply(i).id()));
        time("an exam's results", raw, i -> playground.stage.results().of(any.apply(i).id()));
        time("an exam's certificates", raw, i -> certificates.of(any.apply(i).id()));
        time("an exam's lines", raw, i -> lines.of(any.apply(i).id()));
        time("an exam's history", raw, i -> history.of(any.apply(i).id(), Optional.empty()));
        time("the newest of all exams", raw, i -> found(new Sight(true, List.of(), List.of(), Optional.empty())));
        pages(any, raw);
    }

    private void pages(IntFunction<ExamList.Row> any, double raw) {
        List<ExamList.Row> own = found(new Sight(false, List.of("48"), List.of(), Optional.empty()));
        Browser school = Browser.of("rita", environment);
        Browser kutsekoda = Browser.of("koidu", environment);
        for (String path : List.of("/api/exams", "/api/exams?status=SENT", "/api/exams?text=kokk", "/api/tasks", "/api/statistics", "/eksamid", "/")) {
            time("school-48 GET " + path, raw, i -> got(school, path));
            time("Kutsekoda GET " + path, raw, i -> got(kutsekoda, path));
        }
        time("Kutsekoda GET /api/exams/{number}", raw, i -> got(kutsekoda, "/api/exams/" + any.apply(i).number()));
        time("Kutsekoda GET /eksamid/{number}", raw, i -> got(kutsekoda, "/eksamid/" + any.apply(i).number()));
        time("Kutsekoda GET /api/exams/{number}?at=", raw, i -> got(kutsekoda, "/api/exams/" + any.apply(i).number() + "?at=2027-12-31T12:00"));
        time("school-48 GET /api/exams/{number}", raw, i -> got(school, "/api/exams/" + own.get(i * 31 % own.size()).number()));
    }

    private List<ExamList.Row> found(Sight sight) {
        return playground.stage.search().find(sight, Optional.empty(), Optional.empty(), 0, 100).exams();
    }

    private static Object got(Browser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    /** @return the median of it in nanoseconds */
    private static double time(String what, double raw, IntFunction<Object> read) {
        read.apply(0);
        long slow = System.nanoTime();
        read.apply(1);
        int reads = System.nanoTime() - slow > 200_000_000L ? READS / 8 : READS;
        long statements = Statements.now().executions();
        long[] nanos = LongStream.range(0, reads).map(i -> {
            long begun = System.nanoTime();
            read.apply((int) i);
            return System.nanoTime() - begun;
        }).toArray();
        double median = Ratio.at(0.5, nanos);
        System.out.printf(Locale.ROOT, "%-50s p50 %7.2f ms, p99 %7.2f ms, %6.1f times one row by its key, %5.1f statements%n", what, median / 1e6,
                Ratio.at(0.99, nanos) / 1e6, raw == 0 ? 1 : median / raw, (double) (Statements.now().executions() - statements) / reads);
        return median;
    }
}
