package ee.kutseeksam.registers;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kutseeksam.DataRooms;
import ee.kutseeksam.TestSimulator;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.ReferenceImport;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.certificates.TestCertificates;
import ee.kutseeksam.registers.population.TestPopulation;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong when a certificate is entered, the job that comes again leaves it in the register once. */
class WriteFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final int STANDARD = 11330789;
    /** How long a question is waited for; a late answer (LATENCY) comes after three seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final List<String> FAULTS = List.of("LATENCY", "NO_ANSWER", "DROPPED", "HTTP_502", "SOAP_FAULT", "LOST_AFTER_COMMIT",
            "NO_ANSWER_AFTER_COMMIT", "TRUNCATED", "GARBLED", "WRONG_ECHO", "OLD_ANSWER", "UNKNOWN_ELEMENT", "MISSING_ELEMENT", "SLOW", "BOMB",
            "EXTERNAL_ENTITY", "HUGE");

    private static DataRooms rooms;

    @BeforeAll
    static void open() throws IOException {
        TestSimulator.resetXtee();
        rooms = DataRooms.openFresh();
        rooms.get(ReferenceImport.class).run(DataRooms.sampleData());
    }

    @AfterAll
    static void close() {
        TestSimulator.resetXtee();
        rooms.close();
    }

    @Test
    void however_writes_fail_and_all_at_once_every_certificate_is_entered_and_once() throws InterruptedException, ExecutionException {
        People people = rooms.get(People.class);
        PersonId signer = rooms.get(ReferenceData.class).awardingBody("KA-LEIB").orElseThrow().commission().stream().filter(CommissionMember::maySign)
                .findFirst().orElseThrow().person();
        XRoadClient client = TestClient.of(URI.create(TestSimulator.securityServer()), Collections.synchronizedList(new ArrayList<>()), PATIENCE);
        CertificateRegister register = TestCertificates.of(client, TestPopulation.standings(client, people), rooms, QUIET);
        List<TestSimulator.Resident> living = TestSimulator.residents().stream().filter(one -> one.status().equals("E")).limit(FAULTS.size()).toList();
        List<Callable<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < FAULTS.size(); i++) {
            TestSimulator.Resident who = living.get(i);
            TestSimulator.xteeFaultOnce(FAULTS.get(i), "kutsetunnistuseLisamine", who.code());
            PersonId person = people.identify(Identity.of(new PersonalCode(who.code()), who.firstName(), who.lastName()));
            Application application = new Application(UUID.randomUUID(), UUID.randomUUID(), person, Qualification.of(STANDARD), 1, false, "KA-LEIB", signer,
                    DAY, DAY, Optional.of(DAY.plusYears(5)), List.of());
            jobs.add(() -> untilEntered(register, application));
        }
        ExecutorService workers = Executors.newFixedThreadPool(3);
        for (Future<Integer> tries : workers.invokeAll(jobs)) {
            assertThat(tries.get()).isPositive();
        }
        workers.shutdown();
        Map<String, Long> entries = TestSimulator.entries().stream().collect(Collectors.groupingBy(TestSimulator.Entry::person, Collectors.counting()));
        assertThat(entries).hasSize(FAULTS.size()).allSatisfy((person, times) -> assertThat(times).isOne());
    }

    /** As the job does it: it asks, writes, comes again when it is told to, and once more when all is done. */
    private static int untilEntered(CertificateRegister register, Application application) throws InterruptedException {
        int tries = 0;
        for (int done = 0; done < 2;) {
            assertThat(++tries).as("tries").isLessThan(30);
            try {
                if (!register.has(application)) {
                    assertThat(register.register(application)).isEmpty();
                }
                done++;
            } catch (RegisterAway away) {
                Thread.sleep(Math.min(away.notBefore().toMillis() + 100, QUIET.toMillis()));
            }
        }
        return tries;
    }
}
