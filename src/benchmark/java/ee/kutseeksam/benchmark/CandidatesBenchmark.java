package ee.kutseeksam.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.lifecycle.Crowd;
import ee.kutseeksam.lifecycle.Playground;
import ee.kutseeksam.lifecycle.Statements;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a candidate costs in exams of 10, of 100 and of 1,000, from order to payment: time, statements and questions to registers, stage by stage. One
 * exam after the other by one player, so that nothing is hidden by work beside it. {@code -Dlargest=} and {@code -Drounds=}.
 */
@ProductTest
class CandidatesBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int[] SIZES = {10, 100, Integer.getInteger("largest", 1_000)};
    private static final int SMALL_EXAMS_A_ROUND = 4;
    private static final int GROUPS_OF = 10;

    /** For each candidate. */
    private record Cost(double millis, double statements, double exchanges) {

        Cost plus(Cost more) {
            return new Cost(millis + more.millis, statements + more.statements, exchanges + more.exchanges);
        }

        Cost divided(int parts) {
            return new Cost(millis / parts, statements / parts, exchanges / parts);
        }
    }

    @Autowired Playground playground;
    @Autowired Crowd crowd;
    @Autowired TestDatabase database;

    @Test
    void a_candidate_of_a_large_exam_costs_no_more_than_one_of_a_small_one() {
        hold(SIZES[0]);
        List<Map<Integer, Map<String, Cost>>> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Map<Integer, Map<String, Cost>> round = new LinkedHashMap<>();
            for (int size : SIZES) {
                round.put(size, size == SIZES[0] ? several(size) : hold(size));
                round.get(size).forEach((stage, cost) -> System.out.printf(Locale.ROOT,
                        "exam of %4d, %-16s %7.1f ms, %6.1f statements, %4.2f exchanges a candidate%n", size, stage, cost.millis(), cost.statements(), cost.exchanges()));
            }
            rounds.add(round);
        }
        for (String stage : rounds.get(0).get(SIZES[0]).keySet()) {
            System.out.printf("%-16s of %d against %d: time %s, statements %s%n", stage, SIZES[2], SIZES[0], ratio(rounds, stage, Cost::millis),
                    ratio(rounds, stage, Cost::statements));
        }
        assertThat(playground.incidents()).isZero();
        crowd.goHome();
    }

    private static Ratio ratio(List<Map<Integer, Map<String, Cost>>> rounds, String stage, ToDoubleFunction<Cost> what) {
        return Ratio.of(rounds.stream().mapToDouble(round -> what.applyAsDouble(round.get(SIZES[2]).get(stage)) / what.applyAsDouble(round.get(SIZES[0]).get(stage))));
    }

    private Map<String, Cost> several(int people) {
        Map<String, Cost> sum = new LinkedHashMap<>();
        for (int i = 0; i < SMALL_EXAMS_A_ROUND; i++) {
            hold(people).forEach((stage, cost) -> sum.merge(stage, cost.divided(SMALL_EXAMS_A_ROUND), Cost::plus));
        }
        return sum;
    }

    private Map<String, Cost> hold(int people) {
        crowd.gather("201064", people);
        Map<String, Cost> costs = new LinkedHashMap<>();
        ExamPlay[] exam = new ExamPlay[1];
        stage("to the exam", people, costs, () -> exam[0] = playground.toExamDay(Playground.plan("48", "201064", "KA-RAK", 11025024, people, GROUPS_OF)));
        stage("to the decision", people, costs, () -> playground.toCompletion(exam[0], Assessor.pattern("P", ExamType.COMBINED)));
        stage("to payment", people, costs, playground::toPayment);
        costs.put("together", costs.values().stream().reduce(new Cost(0, 0, 0), Cost::plus));
        assertThat(exam[0].card().people()).isEqualTo(people);
        return costs;
    }

    private void stage(String name, int people, Map<String, Cost> costs, Runnable work) {
        long exchanges = exchanges();
        long statements = Statements.now().executions();
        long begun = System.nanoTime();
        work.run();
        costs.put(name, new Cost((System.nanoTime() - begun) / 1e6, Statements.now().executions() - statements, exchanges() - exchanges).divided(people));
    }

    private long exchanges() {
        return new JdbcTemplate(database.asOwner()).queryForObject("select count(*) from xtee_exchange", Long.class);
    }
}
