package ee.kutseeksam.registers.xroad;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the registers are asked, by all nodes together; every node has the same.
 *
 * @param perSecond  questions a second to each register; 0, or a register that is not named, is without end
 * @param firstAsked steps of the diagrams that begin by asking a register, and which
 */
@ConfigurationProperties("kutse.xtee.rate")
public record RateSettings(@DefaultValue Map<Register, Integer> perSecond, @DefaultValue Map<String, Register> firstAsked) {

    public static final RateSettings UNLIMITED = new RateSettings(Map.of(), Map.of());

    public RateSettings {
        perSecond.forEach((register, rate) -> {
            if (rate < 0) {
                throw new IllegalArgumentException("kutse.xtee.rate.per-second: " + register.word() + " — kordi sekundis on 0 või rohkem, mitte " + rate);
            }
        });
    }

    public int of(Register register) {
        return perSecond.getOrDefault(register, 0);
    }
}
