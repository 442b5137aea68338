package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.population.Standings;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.time.Duration;
import org.springframework.transaction.PlatformTransactionManager;

/** The certificate register for tests that play a register's faults. */
public final class TestCertificates {

    private TestCertificates() { }

    /** @param quiet how long after a write without an answer the register is left alone */
    public static CertificateRegister of(XRoadClient client, Standings population, DataRooms rooms, Duration quiet) {
        PlatformTransactionManager transactions = rooms.get(PlatformTransactionManager.class);
        Ledger ledger = new Ledger(rooms.app(), transactions);
        People people = rooms.get(People.class);
        return new CertificateAdapter(new Entries(client), ledger, new Writing(client, population, people, ledger, transactions),
                rooms.get(ReferenceData.class), people, quiet);
    }
}
