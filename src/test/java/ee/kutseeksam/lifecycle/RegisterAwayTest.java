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
    @Autowired Delays delays;
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

    private Job job() {
        return management.createJobQuery().activityId("verifyNextPeople").withException().singleResult();
    }
}
