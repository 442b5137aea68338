package ee.kutseeksam.watch;

import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.exam.PopulationRegister;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** When each register last answered this node, and since when it does not. */
@Component
public class RegisterCalls {

    /** The registers that the house asks, by the port through which it does. */
    enum Register {
        EHIS(LearnerRegister.class), POPULATION(PopulationRegister.class), CERTIFICATES(CertificateRegister.class);

        private final Class<?> port;

        Register(Class<?> port) {
            this.port = port;
        }

        static Optional<Register> behind(Object bean) {
            return Arrays.stream(values()).filter(register -> register.port.isInstance(bean)).findFirst();
        }
    }

    /**
     * How a register does.
     *
     * @param answered when it last answered, empty when this node has not asked since its start
     * @param away     since when it fails, empty while it answers
     */
    public record State(String register, Optional<Instant> answered, Optional<Instant> away) { }

    private final Map<Register, State> states = new ConcurrentHashMap<>();
    private final Clock clock;
    private final MeterRegistry meters;

    RegisterCalls(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    public List<State> states() {
        return Arrays.stream(Register.values()).map(this::state).toList();
    }

    void answered(Register register, Duration took) {
        states.put(register, new State(register.name(), Optional.of(clock.instant()), Optional.empty()));
        count(register, "answered", took);
    }

    /** The first failure after an answer begins the time away. */
    void failed(Register register, Duration took) {
        states.merge(register, new State(register.name(), Optional.empty(), Optional.of(clock.instant())),
                (before, now) -> new State(before.register(), before.answered(), before.away().or(now::away)));
        count(register, "failed", took);
    }

    private State state(Register register) {
        return states.getOrDefault(register, new State(register.name(), Optional.empty(), Optional.empty()));
    }

    private void count(Register register, String outcome, Duration took) {
        meters.timer("register", "register", register.name().toLowerCase(Locale.ROOT), "outcome", outcome).record(took);
    }
}
