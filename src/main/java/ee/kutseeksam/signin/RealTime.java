package ee.kutseeksam.signin;

import java.time.Instant;
import java.time.InstantSource;

/** Time as TARA and browsers have it. Sessions and tokens live by it, whatever day the product's own clock shows. */
public record RealTime(InstantSource source) {

    Instant now() {
        return source.instant();
    }
}
