package ee.simulator.tara;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that were given out: each is taken once and lives for thirty seconds. */
final class Codes {

    private static final Duration LIFE = Duration.ofSeconds(30);

    private final Map<String, Grant> open = new ConcurrentHashMap<>();
    private final SecureRandom chance = new SecureRandom();

    String give(Grant grant) {
        open.values().removeIf(old -> !isAlive(old));
        byte[] bytes = new byte[24];
        chance.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(code, grant);
        return code;
    }

    Optional<Grant> take(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(open.remove(code)).filter(Codes::isAlive);
    }

    private static boolean isAlive(Grant grant) {
        return grant.at().plus(LIFE).isAfter(Instant.now());
    }
}
