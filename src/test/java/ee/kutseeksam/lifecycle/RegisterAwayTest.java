package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.Browser;
import ee.kutseeksam.ProductTest;
import ee.kutseeksam.engine.Delays;
import ee.kutseeksam.eventstore.Decided;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.season.ExamPlay;
import java.time.Duration;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A job that meets a register that is away waits without losing its retries, and goes on by itself. */
@ProductTest
class RegisterAwayTest {

    private static final String WHY = "Rahvastikuregister ei vasta. Küsitakse ise uuesti.";

    @Autowired Playground playground;
    @Autowired Faults faults;
    @Autowired FarTurns turns;
    @Autowired Delays delays;
    @Autowired Instances instances;
    @Autowired ManagementService management;
    @Autowired Environment environment;

    @Test
    void a_job_comes_later_as_often_as_it_must_and_operators_see_why() throws Exception {
        ExamPlay exam = playground.order(Playground.plan("1041", "215308", "KA-LEIB", 11330789, 3, 5));
        faults.afterStep("verifyNextPeople", () -> {
            assertThat(Decided.anything()).isTrue();
            throw new RegisterAway(WHY, null);
        }, () -> {
            exam.addGraduates();
            playground.quiet();
            int retries = job().getRetries();
            for (int again = 0; again < 6; again++) {
                assertThat(Duration.between(playground.now(), job().getDuedate().toInstant()))
                        .isBetween(Duration.ofSeconds(40), Duration.ofMinutes(40));
                playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(41));
                assertThat(job().getRetries()).isEqualTo(retries);
            }
            assertThat(delays.all(500)).anySatisfy(delay -> {
                assertThat(delay.why()).isEqualTo(WHY);
                assertThat(delay.step()).isEqualTo("verifyNextPeople");
                assertThat(delay.exam()).isEqualTo(exam.card().number());
            });
            assertThat(Browser.of("oskar", environment).get("/kaitamine/xtee").body()).contains(WHY, exam.card().number());
        });
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(41));
        assertThat(playground.stage.rosterView().of(exam.id())).isNotEmpty().allSatisfy(row -> assertThat(row.verification()).isPresent());
    }

    @Test
    void a_job_whose_turn_is_far_comes_back_at_it_and_has_failed_at_nothing() {
        ExamPlay exam = playground.order(Playground.plan("1041", "215308", "KA-LEIB", 11330789, 3, 5));
        long failed = playground.failedTries();
        turns.once("verifyNextPeople", Duration.ofMinutes(10));
        exam.addGraduates();
        playground.quiet();
        Job waiting = management.createJobQuery().activityId("verifyNextPeople").processInstanceId(instances.one(exam.card().number(), "order").getId()).singleResult();
        assertThat(Duration.between(playground.now(), waiting.getDuedate().toInstant())).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(waiting.getExceptionMessage()).isNull();
        assertThat(playground.failedTries()).isEqualTo(failed);
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(11));
        assertThat(playground.stage.rosterView().of(exam.id())).isNotEmpty().allSatisfy(row -> assertThat(row.verification()).isPresent());
    }

    @Test
    void that_a_register_is_away_is_one_line_of_the_log() {
        ExamPlay exam = playground.order(Playground.plan("1041", "215308", "KA-LEIB", 11330789, 3, 5));
        try (TalkativeLog log = TalkativeLog.of("ee.kutseeksam.engine.PacedJobs", "org.camunda.bpm.engine.jobexecutor", "org.camunda.bpm.engine.context")) {
            faults.afterStep("verifyNextPeople", () -> {
                throw new RegisterAway(WHY, null);
            }, () -> {
                exam.addGraduates();
                playground.quiet();
            });
            assertThat(log.text()).contains("comes later: " + WHY).doesNotContain("ENGINE-14006", "ENGINE-16004");
        }
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(41));
    }

    private Job job() {
        return management.createJobQuery().activityId("verifyNextPeople").withException().singleResult();
    }
}
