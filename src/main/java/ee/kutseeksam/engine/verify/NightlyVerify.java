package ee.kutseeksam.engine.verify;

import ee.kutseeksam.engine.verify.Verify.Finding;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every night whether log, views and engine agree; on whichever node comes first. */
@Component
class NightlyVerify {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyVerify.class);
    private static final Duration LATELY = Duration.ofHours(6);

    private final Verify verify;
    private final Verifications done;
    private final Clock clock;

    NightlyVerify(Verify verify, Verifications done, Clock clock) {
        this.verify = verify;
        this.done = done;
        this.clock = clock;
    }

    @Scheduled(cron = "${kutse.verify.at:0 20 3 * * *}", zone = "Europe/Tallinn")
    void run() {
        boolean lately = done.latest().filter(last -> last.at().isAfter(clock.instant().minus(LATELY))).isPresent();
        if (lately) {
            return;
        }
        List<Finding> findings = verify.run((read, all) -> { });
        findings.forEach(finding -> LOG.error("{}: {}", finding.check(), finding.text()));
    }
}
