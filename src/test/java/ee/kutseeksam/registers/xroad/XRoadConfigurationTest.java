package ee.kutseeksam.registers.xroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.database.StartRefused;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class XRoadConfigurationTest {

    @Test
    void without_a_security_server_there_is_no_start_and_the_operator_is_told_what_to_give() {
        assertThatThrownBy(() -> client(null, 20)).isInstanceOfSatisfying(StartRefused.class,
                refused -> assertThat(refused.remedy()).contains("--kutse.xtee.server"));
    }

    @Test
    void questions_to_registers_never_hold_more_than_half_of_the_connections() {
        assertThatThrownBy(() -> client(URI.create("http://localhost/"), 17)).hasMessageContaining("kutse.xtee.at-once");
    }

    private static XRoadClient client(URI server, int connections) {
        XRoadSettings settings = new XRoadSettings(server, "ee-dev/NGO/90006414/eksamihaldus", "EE48212080019", "", "", Duration.ofSeconds(1),
                DataSize.ofMegabytes(8), Duration.ofSeconds(1), 3, Duration.ofSeconds(1), Map.of());
        return new XRoadConfiguration().xroadClient(settings, null, null, null, null, null, null, null, null, connections);
    }
}
