package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.eventstore.Decided;
import ee.kutseeksam.kernel.RegisterBusy;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.oxm.Marshaller;
import org.springframework.oxm.Unmarshaller;

/** Asks a register over X-tee: in whose name, what for, how long it took and how it ended is kept of every attempt. */
public final class XRoadClient {

    /** What goes out and comes back between the making of an attempt and its being kept. */
    @FunctionalInterface
    interface Exchange<T> extends Function<Attempt, T> { }

    private final XRoadSettings settings;
    private final Soap<?> soap;
    private final Rest rest;
    private final Gates gates;
    private final ExchangeLog log;
    private final Officials officials;
    private final MeterRegistry meters;
    private final Clock clock;

    <M extends Marshaller & Unmarshaller> XRoadClient(XRoadSettings settings, Supplier<HttpClient> line, M types, Rates rates,
                                                      ExchangeLog log, Officials officials, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        Wire wire = new Wire(line, rates, Math.toIntExact(settings.largest().toBytes()), settings.longest());
        this.soap = new Soap<>(settings.server(), wire, types);
        this.rest = new Rest(settings, wire);
        this.gates = new Gates(settings.atOnce(), settings.restAfter());
        this.log = log;
        this.officials = officials;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param issue the business that the question is asked for: an exam's or a certificate's id
     * @throws XRoadFailure when there is no answer
     * @throws RegisterBusy when it may not be asked yet
     */
    public <T> T ask(Service service, Object question, Class<T> answer, String issue) {
        return exchange(service, issue, attempt -> answer.cast(
                soap.ask(question, new Headers(settings.self(), settings.of(service.register()), attempt))));
    }

    /** The same by the REST protocol, with JSON. */
    public <T> T askRest(Service service, String path, Object question, Class<T> answer, String issue) {
        return exchange(service, issue, attempt -> rest.ask(path, question, answer, attempt));
    }

    public boolean isResting(Register register) {
        return gates.isResting(register);
    }

    private <T> T exchange(Service service, String issue, Exchange<T> work) {
        if (Decided.anything()) {
            throw new IllegalStateException("a register is asked before anything is decided, not afterwards: " + service.name());
        }
        Official official = official(service);
        return gates.through(service, official.lane(), () -> {
            Attempt attempt = new Attempt(service, issue, official, clock.instant());
            try {
                T answer = work.apply(attempt);
                keep(attempt, Outcome.ANSWERED);
                return answer;
            } catch (RegisterBusy unasked) {
                throw unasked;
            } catch (RuntimeException thrown) {
                XRoadFailure failure = Causes.of(attempt, thrown);
                keep(attempt, failure.outcome());
                throw failure;
            }
        });
    }

    private Official official(Service service) {
        Official official = officials.asking();
        if (!official.userId().matches("[A-Z]{2}[A-Za-z0-9]{1,20}")) {
            throw new XRoadFailure.Configuration(service, "NO_OFFICIAL", "kutse.xtee.responsible", null);
        }
        return official;
    }

    private void keep(Attempt attempt, Outcome outcome) {
        Duration lasted = attempt.lasted();
        log.keep(attempt, outcome, lasted.toMillis());
        meters.timer("xtee.exchange", "register", attempt.service.register().name(), "service", attempt.service.name(),
                "outcome", outcome.name()).record(lasted);
    }
}
