package ee.kutseeksam.season.run;

import ee.kutseeksam.engine.Jobs;
import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.plan.PlannedExam;
import ee.kutseeksam.season.plan.Season;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plays the season wave by wave and ends; 0 only when the totals are the plan's and nothing is left undone. */
@Component
@Order(SeasonRun.ORDER)
@ConditionalOnProperty("kutse.season.plan")
class SeasonRun implements ApplicationRunner, ExitCodeGenerator {

    static final int ORDER = 300;

    private static final int HOUR_OF_ORDERS = 9;
    private static final int HOUR_OF_RESULTS = 22;
    private static final long LOOK_AGAIN_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);

    /** An exam that is on, and what its results will be. @param again whether it is for those who sit again */
    private record Held(PlannedExam planned, ExamPlay play, String marks, boolean again) { }

    private final SeasonSettings settings;
    private final ExamsOfSeason exams;
    private final FundingOffice funding;
    private final SeasonSummary summary;
    private final SeasonMeasures measures;
    private final TimeTravel time;
    private final Jobs jobs;
    private final Clock clock;
    private final ConfigurableApplicationContext context;
    private final Phases phases;
    private boolean wrong;

    SeasonRun(SeasonSettings settings, ExamsOfSeason exams, FundingOffice funding, SeasonSummary summary, SeasonMeasures measures,
              TimeTravel time, Jobs jobs, Clock clock, ConfigurableApplicationContext context, Log log) {
        this.settings = settings;
        this.exams = exams;
        this.funding = funding;
        this.summary = summary;
        this.measures = measures;
        this.time = time;
        this.jobs = jobs;
        this.clock = clock;
        this.context = context;
        this.phases = new Phases(log::head);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Season season = settings.season();
        ProgressBar bar = new ProgressBar(System.out, season.exams().size());
        try (Players players = new Players(settings.players())) {
            jobs.start();
            play(season, players, bar);
        }
        bar.end();
        wrong = !summary.tell(season, phases, System.out);
        measures.tell(season, System.out);
        System.exit(SpringApplication.exit(context, this));
    }

    private void play(Season season, Players players, ProgressBar bar) {
        Collection<Held> toRetake = List.of();
        for (int wave = 0; wave <= season.plan().waves().size(); wave++) {
            LocalDate day = season.plan().dayOf(wave + 1);
            int now = wave;
            Collection<Held> before = toRetake;
            List<PlannedExam> ordered = season.exams().stream().filter(exam -> exam.wave() == now).toList();
            travel(season.plan().dayOf(wave).atTime(HOUR_OF_ORDERS, 0));
            Collection<Held> held = new ConcurrentLinkedQueue<>();
            phases.of("ettevalmistus", () -> players.play(prepared(ordered, before, day, held)));
            travel(day.atTime(HOUR_OF_RESULTS, 0));
            phases.of("tulemused ja otsused", () -> players.play(held.stream().<Runnable>map(exam -> () -> {
                exams.conclude(exam.play(), exam.marks());
                bar.step(exam.again() ? 0 : 1, "eksamitest on peetud");
            }).toList()));
            phases.of("tunnistused", this::awaitJobs);
            phases.of("hüvitiste läbivaatamine", () -> players.play(held.stream().<Runnable>map(exam -> () -> funding.review(exam.play())).toList()));
            toRetake = held.stream().filter(exam -> exam.planned().retaken() && exam.planned().rights() > 0 && !exam.again()).toList();
        }
        travel(LocalDateTime.now(clock).plusDays(8));
        travel(LocalDateTime.now(clock).plusHours(1));
    }

    /** A curriculum's exams of a wave are ordered one after the other, so that each gets the learners that the plan gives it. */
    private Collection<Runnable> prepared(List<PlannedExam> ordered, Collection<Held> toRetake, LocalDate day, Collection<Held> held) {
        Map<String, List<PlannedExam>> byCurriculum = ordered.stream()
                .collect(Collectors.groupingBy(exam -> exam.offer().curriculum(), LinkedHashMap::new, Collectors.toList()));
        List<Runnable> work = new ArrayList<>();
        toRetake.forEach(before -> work.add(() -> {
            ExamPlay again = exams.prepareRetake(before.play(), day);
            held.add(new Held(before.planned(), again, ".".repeat(again.card().people()), true));
        }));
        byCurriculum.values().forEach(some -> work.add(() -> some.forEach(exam -> held.add(new Held(exam, exams.prepare(exam, day), exam.marks(), false)))));
        return work;
    }

    /** To this moment, when everything that was due by then is done. */
    private void travel(LocalDateTime moment) {
        phases.of("tähtajad", () -> {
            awaitJobs();
            time.to(moment.atZone(clock.getZone()).toInstant());
            awaitJobs();
        });
    }

    private void awaitJobs() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        for (int quiet = 0; quiet < 2; quiet = jobs.areDone() ? quiet + 1 : 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("jobs are not done in time");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    @Override
    public int getExitCode() {
        return wrong ? 1 : 0;
    }
}
