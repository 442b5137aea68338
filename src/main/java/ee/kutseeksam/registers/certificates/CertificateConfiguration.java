package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.organisations.AwardingImport;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.population.Standings;
import ee.kutseeksam.registers.sync.OneAtATime;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.views.ExamCertificates;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The register of certificates over X-tee. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    CertificateRegister certificateAdapter(XRoadClient client, Ledger ledger, Standings population, ReferenceData reference, People people,
                                           PlatformTransactionManager transactions,
                                           @Value("${kutse.certificates.quiet:PT90S}") Duration quiet) {
        Writing writing = new Writing(client, population, people, ledger, transactions);
        return new CertificateAdapter(new Entries(client), ledger, writing, reference, people, quiet);
    }

    @Bean
    AwardingSync awardingSync(XRoadClient client, ReferenceData reference, AwardingImport awarding, SyncLog log, Clock clock) {
        return new AwardingSync(client, reference, awarding, log, clock);
    }

    @Bean
    Reconciliation reconciliation(XRoadClient client, ExamCertificates certificates, Differences differences, ReferenceData reference, People people,
                                  DataSource database, Clock clock, @Value("${kutse.certificates.compared-days:30}") int days,
                                  @Value("${kutse.certificates.compared-nightly:true}") boolean nightly) {
        return new Reconciliation(new Entries(client), certificates, differences, reference, people,
                new OneAtATime(database, "register_comparison"), clock, days, nightly);
    }
}
