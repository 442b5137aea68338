package ee.kutseeksam.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.kernel.ImpossibleAnswer;
import ee.kutseeksam.kernel.RegisterAway;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.junit.jupiter.api.Test;

class RegisterWaitsTest {

    @Test
    void who_has_waited_longer_waits_longer_within_bounds_and_never_with_all_the_others() {
        assertThat(pause(0, 0, 0.5)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pause(8, 0, 0.5)).isEqualTo(Duration.ofMinutes(8));
        assertThat(pause(3000, 0, 0.5)).isEqualTo(Duration.ofMinutes(30));
        assertThat(pause(8, 0, 0)).isEqualTo(Duration.ofMinutes(6));
        assertThat(pause(8, 0, 1)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pause(8, 5, 0.5)).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void a_register_that_is_away_is_waited_for_and_one_that_errs_only_as_often_as_the_step_says() {
        RegisterWaits waits = new RegisterWaits();
        assertThat(waits.getCommand("job", new RegisterAway("ei vasta", null))).isNotInstanceOf(DefaultJobRetryCmd.class);
        assertThat(waits.getCommand("job", new RegisterAway("ei vasta", new ImpossibleAnswer("of another person")))).isInstanceOf(DefaultJobRetryCmd.class);
        assertThat(waits.getCommand("job", new IllegalStateException())).isInstanceOf(DefaultJobRetryCmd.class);
    }

    private static Duration pause(long waitedMinutes, long notBefore, double chance) {
        return RegisterWaits.pause(Duration.ofMinutes(waitedMinutes), Duration.ofMinutes(notBefore), chance);
    }
}
