package ee.kutseeksam.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.desk.FundingDesk;
import ee.kutseeksam.engine.Jobs;
import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.engine.cockpit.Incidents;
import ee.kutseeksam.lifecycle.Instruments;
import ee.kutseeksam.lifecycle.Statements;
import ee.kutseeksam.season.Stage;
import ee.kutseeksam.views.ExamLines;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same exams of the plan {@code year}, held by everybody in turns, stage by stage under one clock and on one durable server: by the product, registers
 * over HTTP and all, and by the baselines. {@code -Dexams=} says how many a round, {@code -Drounds=} how often; the first round is for warming up.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import(Instruments.class)
@ContextConfiguration(initializers = {TestDatabase.ForContext.class, YearWorld.class})
class ExamsBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int EXAMS = Integer.getInteger("exams", 25);
    private static final int PLAYERS = 3;   // a register is asked three questions at a time
    private static final int DAYS_AHEAD = 11;
    /** Which statements are sent most often, by everybody together. */
    private static final boolean TEXTS = Boolean.getBoolean("texts");
    private static final int MOST = 60;
    private static final int WIDE = 180;
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    /** @param nanos on the wall's clock */
    private record Cost(long nanos, long statements) {

        Cost plus(Cost more) {
            return new Cost(nanos + more.nanos, statements + more.statements);
        }
    }

    @Autowired Stage stage;
    @Autowired FundingDesk funding;
    @Autowired ExamLines lines;
    @Autowired Jobs jobs;
    @Autowired JobExecutor executor;
    @Autowired TimeTravel time;
    @Autowired Clock clock;
    @Autowired Incidents incidents;

    private final ExecutorService players = Executors.newFixedThreadPool(PLAYERS);

    @Test
    void the_product_against_the_engine_alone_and_a_plain_design() {
        var product = new Country(stage, funding, lines, jobs, executor);
        var idle = new IdleSteps();
        var plain = new PlainDesign();
        List<Contender> all = List.of(product, idle, plain);
        all.forEach(one -> one.jobs().shutdown());
        List<Map<Contender, Map<String, Cost>>> rounds = new ArrayList<>();
        for (List<Case> cases : YearWorld.rounds(ROUNDS + 1, EXAMS)) {
            Map<String, Long> before = Statements.byText();
            Map<Contender, Map<String, Cost>> round = round(all, cases);
            rounds.add(round);
            if (TEXTS) {
                texts(before, cases.stream().mapToInt(Case::people).sum());
            }
            int people = cases.stream().mapToInt(Case::people).sum();
            round.forEach((who, costs) -> System.out.printf(Locale.ROOT, "%s, %d exams of %d people: %s%n", who.name(), cases.size(), people, told(costs, people)));
        }
        rounds.remove(0);
        System.out.printf("%d rounds of %d exams%n", ROUNDS, EXAMS);
        System.out.println("the product, times the engine alone: in time " + ratio(rounds, product, idle, Cost::nanos) + ", in statements "
                + ratio(rounds, product, idle, Cost::statements));
        System.out.println("the plain design, times the product: in time " + ratio(rounds, plain, product, Cost::nanos) + ", in statements "
                + ratio(rounds, plain, product, Cost::statements));
        assertThat(incidents.open()).isEmpty();
        assertThat(idle.incidents()).isZero();
        assertThat(plain.incidents()).isZero();
        assertThat(plain.over()).as("all have come to their end").isEqualTo((long) (ROUNDS + 1) * EXAMS);
    }

    private static void texts(Map<String, Long> before, int people) {
        Statements.byText().entrySet().stream().map(text -> Map.entry(text.getKey(), text.getValue() - before.getOrDefault(text.getKey(), 0L)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(MOST).forEach(text -> {
                    String line = text.getKey().replaceAll("\\s+", " ");
                    System.out.printf(Locale.ROOT, "  %6.1f  %s%n", (double) text.getValue() / people, line.substring(0, Math.min(WIDE, line.length())));
                });
    }

    private static Ratio ratio(List<Map<Contender, Map<String, Cost>>> rounds, Contender one, Contender other, ToLongFunction<Cost> what) {
        return Ratio.of(rounds.stream().mapToDouble(round -> (double) what.applyAsLong(sum(round.get(one))) / what.applyAsLong(sum(round.get(other)))));
    }

    private static Cost sum(Map<String, Cost> costs) {
        return costs.values().stream().reduce(new Cost(0, 0), Cost::plus);
    }

    private static String told(Map<String, Cost> costs, int people) {
        StringBuilder text = new StringBuilder();
        Map<String, Cost> all = new LinkedHashMap<>(costs);
        all.put("together", sum(costs));
        all.forEach((phase, cost) -> text.append(String.format(Locale.ROOT, "%s %.1f ms, %.0f statements; ", phase, cost.nanos() / 1e6 / people,
                (double) cost.statements() / people)));
        return text + "each for a candidate";
    }

    private Map<Contender, Map<String, Cost>> round(List<Contender> all, List<Case> cases) {
        Map<Contender, Map<String, Cost>> costs = new LinkedHashMap<>();
        all.forEach(one -> costs.put(one, new LinkedHashMap<>()));
        LocalDate day = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        stage("preparation", all, costs, one -> everybody(cases, exam -> one.prepare(exam, day)));
        travel(day.atTime(22, 0));
        stage("results and decisions", all, costs, one -> {
            everybody(cases, one::conclude);
            awaitJobs(one);
            everybody(cases, one::settle);
        });
        travel(LocalDateTime.now(clock).plusHours(1));
        stage("certificates", all, costs, one -> { });
        travel(LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1).atTime(7, 0));
        stage("payment", all, costs, one -> { });
        return costs;
    }

    /** One after the other, each with its own jobs alone running, until they are done. */
    private void stage(String name, List<Contender> all, Map<Contender, Map<String, Cost>> costs, Consumer<Contender> work) {
        for (Contender one : all) {
            one.jobs().start();
            long statements = Statements.now().executions();
            long begun = System.nanoTime();
            work.accept(one);
            awaitJobs(one);
            costs.get(one).put(name, new Cost(System.nanoTime() - begun, Statements.now().executions() - statements));
            one.jobs().shutdown();
        }
    }

    private void everybody(List<Case> cases, Consumer<Case> work) {
        try {
            for (Future<Void> one : players.invokeAll(cases.stream().<Callable<Void>>map(exam -> () -> {
                work.accept(exam);
                return null;
            }).toList())) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void awaitJobs(Contender one) {
        for (int quiet = 0; quiet < 2; quiet = one.jobsAreDone() ? quiet + 1 : 0) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private void travel(LocalDateTime moment) {
        time.to(moment.atZone(clock.getZone()).toInstant());
    }
}
