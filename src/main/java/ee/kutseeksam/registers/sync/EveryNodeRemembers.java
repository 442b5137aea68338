package ee.kutseeksam.registers.sync;

import ee.kutseeksam.organisations.ReferenceData;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Another node has compared with a register: what this one remembers of the reference data is forgotten within a minute. */
@Component
class EveryNodeRemembers {

    private final SyncLog log;
    private final ReferenceData reference;
    private long seen = -1;

    EveryNodeRemembers(SyncLog log, ReferenceData reference) {
        this.log = log;
        this.reference = reference;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    synchronized void look() {
        long now = log.count();
        if (now != seen) {
            reference.refresh();
        }
        seen = now;
    }
}
