package ee.kutseeksam.process;

import ee.kutseeksam.exam.Order;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts the exam of those who sit again. */
@Component
public class RetakeExams {

    /** The new exam's id and human number. */
    public record Retake(UUID exam, String number) { }

    private final ExamNumbers numbers;
    private final ProcessStarter starter;

    RetakeExams(ExamNumbers numbers, ProcessStarter starter) {
        this.numbers = numbers;
        this.starter = starter;
    }

    public Retake draw() {
        return new Retake(UUID.randomUUID(), numbers.next());
    }

    /** Starts the process behind an order that is in the log already. */
    public void start(Retake retake, Order order) {
        starter.retakeExam(retake.exam(), retake.number(), order.school(), order.awardingBody());
    }
}
