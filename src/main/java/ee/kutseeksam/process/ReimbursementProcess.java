package ee.kutseeksam.process;

import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.reimbursement.Line;
import ee.kutseeksam.reimbursement.LineRule;
import ee.kutseeksam.reimbursement.LineStatus;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code behind processes/reimbursement.bpmn, one instance an exam, in the order in which the diagram is read. */
@Configuration(proxyBeanMethods = false)
class ReimbursementProcess {

    /** Orders go out on Mondays; what is ready by then goes along (rules.md 66). */
    private static final LocalTime CUT_OFF = LocalTime.of(6, 0);

    @Bean
    JavaDelegate calculateLines(Steps steps, Claims claims, Repository<Line> lines, Clock clock) {
        return steps.automatic(step -> {
            var made = claims.of(step.exam());
            var calculated = lines.changeAll(made.keySet(), (id, line) -> line.calculate(made.get(id))).values();
            step.set("hasLines", any(calculated, LineStatus.PAYABLE) || any(calculated, LineStatus.REVIEW));
            step.set("toReview", any(calculated, LineStatus.REVIEW));
            step.set("paymentDay", nextMonday(ZonedDateTime.now(clock)).toInstant());
        });
    }

    @Bean
    TaskListener reviewFunding(Steps steps, Claims claims, Repository<Line> lines, Clock clock) {
        return steps.human(step -> {
            long open = lines.getAll(claims.linesOf(step.exam())).values().stream()
                    .filter(line -> line.status() == LineStatus.REVIEW).count();
            LineRule.EVERY_LINE_IS_REVIEWED.require(open == 0, open);
            step.set("paymentDay", nextMonday(ZonedDateTime.now(clock)).toInstant());
        });
    }

    @Bean
    JavaDelegate orderPayment(Steps steps, Claims claims, Repository<Line> lines, Clock clock,
                              @Value("${kutse.reimbursement.placeholder-caps-allowed:false}") boolean placeholdersAllowed) {
        return steps.automatic(step -> {
            LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            Collection<UUID> all = claims.linesOf(step.exam());
            lines.changeAll(all, (id, line) -> line.order(monday, placeholdersAllowed));
        });
    }

    private static boolean any(Collection<Line> lines, LineStatus status) {
        return lines.stream().anyMatch(line -> line.status() == status);
    }

    static ZonedDateTime nextMonday(ZonedDateTime now) {
        ZonedDateTime monday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(CUT_OFF);
        return monday.isAfter(now) ? monday : monday.plusWeeks(1);
    }
}
