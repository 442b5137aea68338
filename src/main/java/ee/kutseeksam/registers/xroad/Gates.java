package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.RegisterBusy;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Each register has a gate: so many questions at once, of which one place is for people who wait, and none for a while after it has failed
 * again and again.
 */
final class Gates {

    private static final int SEEN = 10;
    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final int JUDGED_FROM = 5;

    private record Gate(Bulkhead room, Bulkhead work, CircuitBreaker breaker) { }

    private final Map<Register, Gate> gates = new EnumMap<>(Register.class);

    Gates(int atOnce, Duration rest) {
        CircuitBreakerConfig breaking = CircuitBreakerConfig.custom().slidingWindowSize(SEEN).minimumNumberOfCalls(JUDGED_FROM)
                .waitDurationInOpenState(rest).permittedNumberOfCallsInHalfOpenState(1)
                .recordException(failure -> failure instanceof XRoadFailure.Temporary || failure instanceof XRoadFailure.OutcomeUnknown)
                .ignoreExceptions(RegisterBusy.class).build();
        BulkheadConfig narrow = BulkheadConfig.custom().maxConcurrentCalls(atOnce).maxWaitDuration(SHORTLY).build();
        BulkheadConfig narrower = BulkheadConfig.from(narrow).maxConcurrentCalls(Math.max(1, atOnce - 1)).build();
        for (Register register : Register.values()) {
            gates.put(register, new Gate(Bulkhead.of(register.name(), narrow), Bulkhead.of(register.name(), narrower), CircuitBreaker.of(register.name(), breaking)));
        }
    }

    /** Nothing is sent while the gate is shut. */
    <T> T through(Service service, Lane asker, Supplier<T> question) {
        Gate gate = gates.get(service.register());
        try {
            Supplier<T> within = () -> gate.room().executeSupplier(() -> gate.breaker().executeSupplier(question));
            return asker == Lane.WORK ? gate.work().executeSupplier(within) : within.get();
        } catch (BulkheadFullException full) {
            throw new XRoadFailure.Temporary(service, "TOO_MANY_AT_ONCE", "", null);
        } catch (CallNotPermittedException resting) {
            throw new XRoadFailure.Temporary(service, "RESTING", "", null);
        }
    }

    /** In an operator's words: whether the register is asked, rests or is tried. */
    boolean isResting(Register register) {
        return gates.get(register).breaker().getState() == CircuitBreaker.State.OPEN;
    }
}
