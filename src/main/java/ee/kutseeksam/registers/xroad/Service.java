package ee.kutseeksam.registers.xroad;

import java.time.Duration;

/**
 * A service of a register.
 *
 * @param version  empty for REST, where the path names it
 * @param patience for the whole answer, to its last byte
 * @param writes   whether asking changes the register, so that an answer that does not come leaves the outcome unknown
 */
public record Service(Register register, String code, String version, Duration patience, boolean writes) {

    public static Service reading(Register register, String code, String version, Duration patience) {
        return new Service(register, code, version, patience, false);
    }

    public static Service writing(Register register, String code, String version, Duration patience) {
        return new Service(register, code, version, patience, true);
    }

    /** As the log and the operators see it. */
    public String name() {
        return version.isEmpty() ? code : code + "." + version;
    }
}
