package ee.kutseeksam.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often each may, on this node: as many at once as in a minute, and as they are used up, evenly more. */
@Component
class RateLimits {

    private static final int MOST_REMEMBERED = 50_000;

    private record Who(Limit limit, String name) { }

    private final Map<Limit, Integer> perMinute = new EnumMap<>(Limit.class);
    private final Cache<Who, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(Duration.ofMinutes(2)).build();

    RateLimits(@Value("${kutse.limits.sign-ins-per-minute}") int signIns, @Value("${kutse.limits.searches-per-minute}") int searches,
               @Value("${kutse.limits.commands-per-minute}") int commands) {
        perMinute.put(Limit.SIGN_IN, signIns);
        perMinute.put(Limit.SEARCH, searches);
        perMinute.put(Limit.COMMAND, commands);
    }

    /** Zero when they may, and otherwise how long to wait. */
    Duration wait(Limit limit, String who) {
        ConsumptionProbe asked = buckets.get(new Who(limit, who), name -> bucket(perMinute.get(limit))).tryConsumeAndReturnRemaining(1);
        return asked.isConsumed() ? Duration.ZERO : Duration.ofNanos(asked.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build();
    }
}
