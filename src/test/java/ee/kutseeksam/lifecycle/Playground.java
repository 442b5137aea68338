package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.engine.verify.Verify;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.Stage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays exams for tests: waits for jobs instead of asking over and over, and moves time. */
public class Playground {

    public final Stage stage;
    public final Clock clock;
    private final TimeTravel time;
    private final Verify verify;
    private final TransactionTemplate transactions;
    private final JdbcClient uncounted;

    Playground(Stage stage, Clock clock, TimeTravel time, Verify verify, TransactionTemplate transactions, DataSource database) {
        this.stage = stage;
        this.clock = clock;
        this.time = time;
        this.verify = verify;
        this.transactions = transactions;
        this.uncounted = JdbcClient.create(((Statements) database).getTargetDataSource());
    }

    /** A plan whose day is given when it is ordered. */
    public static ExamPlay.Plan plan(String school, String curriculum, String body, int standard, int learners, int groupSize) {
        return new ExamPlay.Plan(school, curriculum, body, standard, ExamType.COMBINED, LocalDate.EPOCH, learners, groupSize);
    }

    public ExamPlay order(ExamPlay.Plan plan) {
        return stage.order(new ExamPlay.Plan(plan.school(), plan.curriculum(), plan.awardingBody(), plan.standard(), plan.type(),
                examDay(), plan.learners(), plan.groupSize()));
    }

    /** As early as may be: all tests share one clock, and rights and standards of the sample end in its autumn. */
    public LocalDate examDay() {
        return LocalDate.now(clock).plusDays(11);
    }

    /** From the order to the day of the exam, everybody's people verified and all groups begun. */
    public ExamPlay toExamDay(ExamPlay.Plan plan) {
        return hold(toAcceptance(order(plan).addGraduates()));
    }

    /** From a roster that is filled to its acceptance, everybody verified. */
    public ExamPlay toAcceptance(ExamPlay exam) {
        quiet();
        exam.clearPeople();
        quiet();
        return exam.formGroups().send().accept().appoint();
    }

    public ExamPlay hold(ExamPlay exam) {
        LocalDateTime day = examDay().atTime(9, 0);
        exam.schedule(day);
        travelTo(day.plusHours(exam.card().groups() + 1L));
        return exam;
    }

    /** From results to completion. */
    public ExamPlay toCompletion(ExamPlay exam, Assessor assessor) {
        exam.enterResults(assessor);
        quiet();
        exam.decideAsProposed().sign();
        quiet();
        assertThat(exam.card().status()).isEqualTo(ExamStatus.COMPLETED);
        return exam;
    }

    /** Until certificates have their numbers and payments are ordered. */
    public void toPayment() {
        travelTo(LocalDateTime.now(clock).plusHours(1));
        travelTo(LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(6, 1));
    }

    public void travelTo(LocalDateTime moment) {
        time.to(moment.atZone(clock.getZone()).toInstant());
        quiet();
    }

    Instant now() {
        return clock.instant();
    }

    /** Waits until no job is due or running. */
    public void quiet() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20)).atMost(Duration.ofMinutes(4)).until(() -> uncounted.sql("""
                        select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1
                            and (duedate_ is null or duedate_ <= :now or lock_owner_ is not null)""")
                .param("now", Timestamp.from(clock.instant())).query(Long.class).single() == 0);
    }

    /** Does the work in a transaction that is rolled back. */
    void undone(Runnable work) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    public List<Verify.Finding> findings() {
        return verify.run((done, all) -> { });
    }

    public long incidents() {
        return uncounted.sql("select count(*) from act_ru_incident").query(Long.class).single();
    }

    long failedTries() {
        return uncounted.sql("select count(*) from act_hi_job_log where job_exception_msg_ is not null").query(Long.class).single();
    }
}
