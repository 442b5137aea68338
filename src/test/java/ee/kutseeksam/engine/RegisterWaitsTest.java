package ee.kutseeksam.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    private static Duration pause(long waitedMinutes, long notBefore, double chance) {
        return RegisterWaits.pause(Duration.ofMinutes(waitedMinutes), Duration.ofMinutes(notBefore), chance);
    }
}
