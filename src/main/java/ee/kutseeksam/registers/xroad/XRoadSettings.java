package ee.kutseeksam.registers.xroad;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where and as whom the registers are asked.
 *
 * @param server      our security server
 * @param client      our own subsystem
 * @param responsible the person in whose name the system asks when nobody's act led to it: EE and a personal code
 * @param reason      by what right the population register is asked, in its own word
 * @param sslBundle   Spring's name for the key and the trusted certificate; empty for plain HTTP
 * @param largest     answer that is read; more is refused
 * @param longest     no answer is waited for longer than this, whatever its service's patience
 * @param atOnce      questions that one register may be asked at the same time
 * @param restAfter   failures in a row give the register this long a rest
 * @param registers   each register's subsystem
 */
@ConfigurationProperties("kutse.xtee")
public record XRoadSettings(URI server, String client, @DefaultValue("") String responsible,
                            @DefaultValue("") String reason, @DefaultValue("") String sslBundle,
                            @DefaultValue("PT3S") Duration connect, @DefaultValue("16MB") DataSize largest, @DefaultValue("PT75S") Duration longest,
                            @DefaultValue("3") int atOnce,
                            @DefaultValue("PT30S") Duration restAfter, Map<Register, String> registers) {

    MemberId self() {
        return MemberId.parse(client);
    }

    MemberId of(Register register) {
        return MemberId.parse(registers == null ? null : registers.get(register));
    }

    @Override
    public String toString() {
        return "XRoadSettings[" + server + ", " + client + "]";
    }
}
