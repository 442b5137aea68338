package ee.kutseeksam.registers.xroad;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** The client with the registers' own types, on a server of the test's. */
public final class TestClient {

    private TestClient() { }

    /** @param outcomes takes in how each exchange ended */
    public static XRoadClient of(URI server, List<Outcome> outcomes) {
        return of(server, outcomes, Duration.ofSeconds(2));
    }

    /** @param longest answer that is waited for */
    public static XRoadClient of(URI server, List<Outcome> outcomes, Duration longest) {
        XRoadSettings settings = settings(server, longest, "");
        return of(settings, new ServerLine(settings, null), outcomes);
    }

    /** One that asks no more often than these rates let it. */
    static XRoadClient of(URI server, Rates rates, List<Outcome> outcomes) {
        XRoadSettings settings = settings(server, Duration.ofSeconds(10), "");
        return of(settings, new ServerLine(settings, null), rates, outcomes);
    }

    /** @param sslBundle empty for a plain line */
    static XRoadSettings settings(URI server, Duration longest, String sslBundle) {
        return new XRoadSettings(server, "ee-dev/NGO/90006414/eksamihaldus", "EE48212080019", "avalik", sslBundle, Duration.ofSeconds(1),
                DataSize.ofMegabytes(8), longest, 3, Duration.ofMillis(1), Map.of(Register.POPULATION, "ee-dev/GOV/70008440/rr",
                Register.EDUCATION, "ee-dev/GOV/70000740/ehis", Register.CERTIFICATES, "ee-dev/NGO/90006414/kutseregister"));
    }

    static XRoadClient of(XRoadSettings settings, ServerLine line, List<Outcome> outcomes) {
        return of(settings, line, unlimited(), outcomes);
    }

    static Rates unlimited() {
        return new Rates(RateSettings.UNLIMITED, null, new SimpleMeterRegistry());
    }

    private static XRoadClient of(XRoadSettings settings, ServerLine line, Rates rates, List<Outcome> outcomes) {
        ExchangeLog log = mock(ExchangeLog.class);
        doAnswer(call -> outcomes.add(call.getArgument(1))).when(log).keep(any(), any(), anyLong());
        return new XRoadClient(settings, line, XRoadConfiguration.wireTypes(), rates, log, () -> new Official(Optional.empty(), settings.responsible()), new SimpleMeterRegistry(),
                Clock.systemUTC());
    }
}
