package ee.kutseeksam.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void days_and_moments_are_written_as_estonians_do() {
        assertThat(Days.estonian(LocalDate.of(2026, 5, 1))).isEqualTo("01.05.2026");
        assertThat(Days.estonian(Instant.parse("2026-05-01T21:05:00Z"))).as("in Estonia").isEqualTo("02.05.2026 00:05");
    }

    @Test
    void a_register_that_is_away_may_say_how_long_to_leave_it_alone() {
        assertThat(new RegisterAway("Register ei vasta.", null).notBefore()).isZero();
        assertThat(new RegisterAway("Register ei vasta.", Duration.ofSeconds(90), null).notBefore()).hasSeconds(90);
    }
}
