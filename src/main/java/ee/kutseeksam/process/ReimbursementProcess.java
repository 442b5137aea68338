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
            tell(step, calculated, ZonedDateTime.now(clock));
        });
    }

    /** Done when anything has been decided: that goes its way, and the task comes back for the rest (rules.md 63). */
    @Bean
    TaskListener reviewFunding(Steps steps, Claims claims, Repository<Line> lines, Clock clock) {
        return steps.human(step -> {
            Collection<Line> all = lines.getAll(claims.linesOf(step.exam())).values();
            LineRule.SOME_LINE_IS_REVIEWED.require(count(all, LineStatus.REVIEW) < Math.max(1, step.count("linesToReview")));
            tell(step, all, ZonedDateTime.now(clock));
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

    private static void tell(Step step, Collection<Line> lines, ZonedDateTime now) {
        step.set("payable", count(lines, LineStatus.PAYABLE) > 0);
        step.set("toReview", count(lines, LineStatus.REVIEW) > 0);
        step.set("linesToReview", count(lines, LineStatus.REVIEW));
        step.set("paymentDay", nextMonday(now).toInstant());
    }

    private static int count(Collection<Line> lines, LineStatus status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }

    static ZonedDateTime nextMonday(ZonedDateTime now) {
        ZonedDateTime monday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(CUT_OFF);
        return monday.isAfter(now) ? monday : monday.plusWeeks(1);
    }
}
