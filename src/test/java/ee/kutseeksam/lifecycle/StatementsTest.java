package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamCertificates;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a candidate costs does not grow with the exam: from order to payment, in statements executed. The large exam has 400 people
 * here; {@code -Dkutse.test.crowd=1000} measures with a thousand, which takes minutes.
 */
@ProductTest
@Order(Integer.MAX_VALUE - 1)
class StatementsTest {

    private static final int LARGE = Integer.getInteger("kutse.test.crowd", 400);

    @Autowired Playground playground;
    @Autowired Crowd crowd;
    @Autowired ExamCertificates certificates;

    @AfterEach
    void home() {
        crowd.goHome();
    }

    @Test
    void statements_for_each_further_candidate_do_not_grow() {
        measure(5);
        Statements.Count small = measure(10);
        Statements.Count middle = measure(100);
        Statements.Count large = measure(LARGE);
        double to100 = (middle.executions() - small.executions()) / 90.0;
        double beyond = (large.executions() - middle.executions()) / (LARGE - 100.0);
        System.out.printf("Statements per further candidate: %.1f from 10 to 100, %.1f from 100 to %d (%.3f)%n", to100, beyond, LARGE, beyond / to100);
        assertThat(beyond).isLessThanOrEqualTo(1.1 * to100);
    }

    private Statements.Count measure(int people) {
        crowd.gather("201064", people);
        Map<String, Long> textsBefore = Statements.byText();
        Statements.Count before = Statements.now();
        long start = System.nanoTime();
        ExamPlay exam = playground.toExamDay(Playground.plan("48", "201064", "KA-RAK", 11025024, people, 10));
        long held = System.nanoTime();
        playground.toCompletion(exam, Assessor.pattern("P", ExamType.COMBINED));
        long completed = System.nanoTime();
        playground.toPayment();
        Statements.Count count = Statements.now().minus(before);
        System.out.printf("%s with %d people: %d statements, %d rows written, %d rows read; %.1f s to the exam's day, %.1f to completion, %.1f to payment%n",
                exam.number(), people, count.executions(), count.written(), count.read(), (held - start) / 1e9, (completed - held) / 1e9,
                (System.nanoTime() - completed) / 1e9);
        if (Boolean.getBoolean("kutse.test.texts")) {
            Statements.byText().entrySet().stream().map(entry -> Map.entry(entry.getKey(), entry.getValue() - textsBefore.getOrDefault(entry.getKey(), 0L)))
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(45)
                    .forEach(entry -> System.out.println("  " + entry.getValue() + "  " + entry.getKey().replaceAll("\\s+", " ").substring(0, Math.min(150, entry.getKey().replaceAll("\\s+", " ").length()))));
        }
        assertThat(exam.card().people()).isEqualTo(people);
        assertThat(certificates.of(exam.id())).isNotEmpty().allSatisfy(row -> assertThat(row.status()).isEqualTo(CertificateStatus.REGISTERED));
        assertThat(playground.incidents()).isZero();
        return count;
    }
}
