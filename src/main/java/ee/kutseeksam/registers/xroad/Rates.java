package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.RegisterBusy;
import ee.kutseeksam.kernel.RegisterTurns;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * No register is asked more often than it may be, however many nodes ask. Each question goes at a moment of its own; who comes to it too
 * late takes another, so that no pause of a node can turn into a rush.
 */
@Component
@EnableConfigurationProperties(RateSettings.class)
public class Rates implements RegisterTurns {

    /** Whoever holds a transaction, a thread of the engine's or a person's page waits shortly; other work has time. */
    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(1);
    /** A job that took its turn before it began needs a while to come to its question. */
    private static final Duration RUN_UP = Duration.ofMillis(40);

    /** A turn, by this node's own count of time. @param until when it is too late for it */
    private record Turn(Register register, long from, long until) { }

    private final RateSettings settings;
    private final Moments moments;
    private final MeterRegistry meters;
    private final ThreadLocal<Turn> taken = new ThreadLocal<>();

    Rates(RateSettings settings, Moments moments, MeterRegistry meters) {
        this.settings = settings;
        this.moments = moments;
        this.meters = meters;
        for (Register register : Register.values()) {
            Gauge.builder("xtee.rate", settings, set -> set.of(register)).tag("register", register.name()).register(meters);
        }
    }

    /** Returns when the question may be sent, which must be at once. */
    void pass(Register register, Lane asker) {
        int rate = settings.of(register);
        if (rate == 0) {
            return;
        }
        long asked = System.nanoTime();
        Duration patience = asker == Lane.WORK && !TransactionSynchronizationManager.isActualTransactionActive() ? LONG : SHORTLY;
        Turn turn = Optional.ofNullable(taken.get()).filter(one -> one.register() == register).orElse(null);
        taken.remove();
        while (turn == null || !isReached(turn, register)) {
            turn = next(register, asker, rate, patience).orElseThrow(() -> busy(register, asker, rate));
        }
        meters.timer("xtee.turn", "register", register.name(), "asker", asker.name()).record(Duration.ofNanos(System.nanoTime() - asked));
    }

    /** How often the register may be asked, in questions a second; 0 without end. */
    public int of(Register register) {
        return settings.of(register);
    }

    /** Steps of the diagrams that begin by asking this register. */
    public Set<String> steps(Register register) {
        return settings.firstAsked().entrySet().stream().filter(one -> one.getValue() == register).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    @Override
    public boolean areCounted() {
        return settings.firstAsked().values().stream().anyMatch(register -> settings.of(register) > 0);
    }

    @Override
    public Optional<Duration> take(String step) {
        Register register = settings.firstAsked().get(step);
        int rate = register == null ? 0 : settings.of(register);
        if (rate == 0) {
            return Optional.empty();
        }
        Optional<Turn> turn = next(register, Lane.WORK, rate, SHORTLY);
        turn.ifPresent(one -> sleepUntil(one.from() - RUN_UP.toNanos(), register));
        turn.ifPresent(taken::set);
        return turn.isPresent() ? Optional.empty() : Optional.of(moments.promised(register, rate));
    }

    private Optional<Turn> next(Register register, Lane asker, int rate, Duration patience) {
        long before = System.nanoTime();
        return moments.next(register, asker, rate, patience)
                .map(wait -> new Turn(register, System.nanoTime() + wait.toNanos(), before + wait.plus(Lane.LATE).toNanos()));
    }

    private static boolean isReached(Turn turn, Register register) {
        sleepUntil(turn.from(), register);
        return System.nanoTime() - turn.until() <= 0;
    }

    private static void sleepUntil(long moment, Register register) {
        try {
            for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RegisterBusy("Süsteem peatub, register jäi küsimata: " + register.word() + ". Küsitakse ise uuesti.", SHORTLY);
        }
    }

    private RegisterBusy busy(Register register, Lane asker, int rate) {
        String many = "Praegu küsitakse registrilt nii palju, kui lubatud on (" + register.word() + ", kuni " + rate + " korda sekundis). ";
        return asker == Lane.PEOPLE ? new RegisterBusy(many + "Midagi ei läinud kaotsi, proovi minuti pärast uuesti.", SHORTLY)
                : new RegisterBusy(many + "Küsitakse ise uuesti, kui järjekord kätte jõuab.", moments.promised(register, rate));
    }
}
