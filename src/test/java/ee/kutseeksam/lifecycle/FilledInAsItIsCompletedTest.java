package ee.kutseeksam.lifecycle;

import static ee.kutseeksam.kernel.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.desk.OrderForm;
import ee.kutseeksam.desk.ScheduleForm;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.process.TurnRule;
import ee.kutseeksam.season.ExamPlay;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One fills in a task and another completes it in the same moment: what is completed is what stands in the log. */
@ProductTest
@Order(1)
class FilledInAsItIsCompletedTest {

    @Autowired Playground playground;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;

    private ExamPlay exam;
    private String task;
    private LocalDateTime first;

    @BeforeEach
    void scheduleForTheFirstTime() {
        exam = playground.order(Playground.plan("48", "239002", "KA-KEEV", 10912389, 1, 5)).addGraduates();
        playground.quiet();
        exam.clearPeople();
        playground.quiet();
        exam.formGroups().send().accept().appoint();
        playground.quiet();
        task = exam.task("scheduleGroup", 1);
        first = playground.examDay().atTime(9, 0);
        fillIn(first);
    }

    @Test
    void the_exam_begins_when_the_later_of_two_said() {
        LocalDateTime later = first.plusDays(1);
        CompletableFuture<?> completed = transaction.execute(status -> {
            fillIn(later);
            return meanwhile(this::complete);
        });
        completed.join();
        assertThat(begins()).isEqualTo(later.atZone(playground.clock.getZone()).toInstant());
    }

    @Test
    void whoever_fills_in_what_is_being_completed_is_told_so() {
        CompletableFuture<?> filled = transaction.execute(status -> {
            complete();
            return meanwhile(() -> refused(TurnRule.TASK_IS_OPEN, () -> fillIn(first.plusDays(1))));
        });
        filled.join();
        assertThat(begins()).isEqualTo(first.atZone(playground.clock.getZone()).toInstant());
    }

    @Test
    void an_order_that_is_saved_and_not_confirmed_yet_waits_where_it_may() {
        PersonId school = playground.stage.holder("school-48");
        String order = playground.stage.turns().startExam(school, Optional.of("48"));
        playground.stage.orders().fillOrder(school, order, new OrderForm("239002", "KA-KEEV", List.of(10912389), ExamType.COMBINED, "et",
                playground.examDay().plusDays(20)));
        String number = playground.stage.turns().look(school, order).number();
        assertThat(playground.findings()).noneMatch(finding -> finding.toString().contains(number));
    }

    /** Begun by somebody else, and waiting or done. */
    private CompletableFuture<?> meanwhile(Runnable work) {
        CompletableFuture<?> begun = CompletableFuture.runAsync(work);
        await().until(() -> begun.isDone() || database.sql("""
                select exists (select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database()))""")
                .query(Boolean.class).single());
        return begun;
    }

    private Instant begins() {
        return database.sql("""
                        select j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where j.type_ = 'timer' and e.business_key_ = :exam""")
                .param("exam", exam.number()).query(Timestamp.class).single().toInstant();
    }

    private void complete() {
        playground.stage.turns().complete(body(), task);
    }

    private void fillIn(LocalDateTime start) {
        List<PersonId> assessors = playground.stage.holders("assessor");
        playground.stage.conduct().schedule(body(), task, new ScheduleForm(start, "Praktikumibaas", assessors.get(0), assessors.subList(1, 3)));
    }

    private PersonId body() {
        return playground.stage.holder("body-KA-KEEV");
    }
}
