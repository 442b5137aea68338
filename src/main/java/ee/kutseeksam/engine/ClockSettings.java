package ee.kutseeksam.engine;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the clock behaves here.
 *
 * @param start  the moment at which a product with an empty log begins; absent where real time counts
 * @param travel whether the clock may be moved forward by hand (demo and tests)
 */
@ConfigurationProperties("kutse.clock")
record ClockSettings(Optional<OffsetDateTime> start, boolean travel) { }
