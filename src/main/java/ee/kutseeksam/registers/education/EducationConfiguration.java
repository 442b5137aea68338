package ee.kutseeksam.registers.education;

import ee.kutseeksam.organisations.EducationImport;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** EHIS over X-tee. */
@Configuration(proxyBeanMethods = false)
class EducationConfiguration {

    @Bean
    LearnerAdapter learnerAdapter(XRoadClient client, Snapshots snapshots, Issues issues, Clock clock,
                                  @Value("${kutse.education.learners-fresh:PT12H}") Duration fresh,
                                  @Value("${kutse.education.learners-usable:PT24H}") Duration usable) {
        return new LearnerAdapter(client, snapshots, issues, clock, fresh, usable);
    }

    @Bean
    EducationSync educationSync(XRoadClient client, EducationImport reference, SyncLog log, Clock clock) {
        return new EducationSync(client, reference, log, clock);
    }
}
