package ee.kutseeksam.process;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders go out on Mondays; what is not ready at six goes a week later. */
class PaymentDayTest {

    static Stream<Arguments> moments() {
        return Stream.of(arguments("2026-06-21T23:00", "2026-06-22T06:00"), arguments("2026-06-22T05:59", "2026-06-22T06:00"),
                arguments("2026-06-22T06:00", "2026-06-29T06:00"), arguments("2026-06-23T00:00", "2026-06-29T06:00"),
                arguments("2026-03-27T12:00", "2026-03-30T06:00"));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void what_is_ready_now_is_paid_then(String now, String monday) {
        assertThat(ReimbursementProcess.nextMonday(local(now))).isEqualTo(local(monday));
    }

    private static ZonedDateTime local(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Europe/Tallinn"));
    }
}
