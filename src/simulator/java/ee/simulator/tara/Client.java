package ee.simulator.tara;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * A program that may send its users here, as it was registered.
 *
 * @param redirectUris where users are sent back to, exactly; only the port of localhost may differ, as several demos can run at a time
 */
record Client(String id, String secret, String name, List<String> redirectUris) {

    boolean mayReturnTo(String address) {
        return address != null && redirectUris.stream().anyMatch(registered -> registered.equals(address) || isSameOnLocalhost(registered, address));
    }

    boolean knows(String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSameOnLocalhost(String registered, String address) {
        try {
            URI known = URI.create(registered);
            URI asked = URI.create(address);
            return "localhost".equals(known.getHost()) && "localhost".equals(asked.getHost()) && asked.getUserInfo() == null
                    && asked.getRawQuery() == null && asked.getRawFragment() == null && known.getScheme().equals(asked.getScheme())
                    && known.getRawPath().equals(asked.getRawPath());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
