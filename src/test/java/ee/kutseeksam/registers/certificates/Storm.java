package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.CertificateRegister;
import ee.kutseeksam.certificate.CertificateStatus;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.registers.certificates.CrashPoint.Killed;
import ee.kutseeksam.registers.population.Standings;
import ee.kutseeksam.registers.population.TestPopulation;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.kutseeksam.registers.xroad.XRoadClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Two nodes of the product at one database and one register, and what goes wrong with them. Plays one certificate at a time. */
final class Storm {

    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** After a question that got no answer the register may still be at it. */
    private static final Duration LATE = Duration.ofMillis(1500);
    private static final int MOST_TRIES = 100;

    /** How often each thing went wrong, over all storms. */
    static final Map<String, Integer> MET = new ConcurrentHashMap<>();

    private final StormDesk desk;
    private final StormWorld world;
    private final MortalLedger ledger;
    private final CertificateRegister mortal;
    private final CertificateRegister other;

    Storm(StormDesk desk, StormWorld world) {
        this.desk = desk;
        this.world = world;
        this.ledger = new MortalLedger(world.jdbc(), world.transactions());
        XRoadClient client = TestClient.of(desk.securityServer(), new CopyOnWriteArrayList<>(), PATIENCE);
        this.mortal = node(client, ledger);
        this.other = node(client, new Ledger(world.jdbc(), world.transactions()));
    }

    private CertificateRegister node(XRoadClient client, Ledger itsLedger) {
        Standings standings = TestPopulation.standings(client, world.people());
        return new CertificateAdapter(new Entries(client), itsLedger, new Writing(client, standings, world.people(), itsLedger, world.transactions()),
                world.reference(), world.people(), QUIET);
    }

    /** Plays until the certificate has its number or is left to a human. */
    void play(StormPlan plan, StormJob job, String code) {
        List<Integer> planned = plan.faults().stream()
                .map(fault -> desk.plan(fault, fault.service().equals(StormPlan.OF_BODY) ? job.application.id().toString() : code)).toList();
        List<CrashPoint> deaths = new ArrayList<>(plan.deaths());
        List<CrashPoint> freezes = new ArrayList<>(plan.freezes());
        ledger.meets(point -> reach(point, deaths, freezes, job));
        int mends = plan.mends();
        for (int tries = 0; !job.isSettled() || job.certificate().status() == CertificateStatus.REJECTED && mends > 0; tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("does not come to an end: " + job.certificate().status());
            }
            if (job.isSettled()) {
                mends--;
                job.mend();
            }
            attempt(job, mortal, () -> reach(CrashPoint.BEFORE_COMMIT, deaths, freezes, job));
        }
        ledger.meets(point -> { });
        desk.mend(planned);
    }

    /** Afterwards nothing fails any more, and somebody mends what was refused: how it ends then. */
    void clear(StormJob job) {
        if (job.certificate().status() == CertificateStatus.REJECTED) {
            job.mend();
        }
        for (int tries = 0; !job.isSettled() && tries < MOST_TRIES; tries++) {
            attempt(job, other, () -> { });
        }
    }

    private void reach(CrashPoint point, List<CrashPoint> deaths, List<CrashPoint> freezes, StormJob job) {
        if (freezes.remove(point)) {
            count("stood still " + point);
            for (int tries = 0; tries < 3 && !job.isSettled(); tries++) {
                attempt(job, other, () -> { });
            }
        }
        if (deaths.remove(point)) {
            count("died " + point);
            throw new Killed(point);
        }
    }

    /** One try of the job; when it is to come back later, the time until then passes at once. */
    private void attempt(StormJob job, CertificateRegister node, Runnable beforeCommit) {
        long begun = System.nanoTime();
        try {
            job.run(node, beforeCommit);
        } catch (RegisterAway away) {
            count(String.valueOf(away.getCause() == null ? "waited" : away.getCause().getClass().getSimpleName()));
            if (!away.notBefore().isZero()) {
                pass(away.notBefore(), begun, job);
            }
        } catch (Killed dead) {
            LockSupport.parkNanos(1);
        } catch (RuntimeException incident) {
            count("incident " + incident.getClass().getSimpleName());
        }
    }

    private void pass(Duration time, long begun, StormJob job) {
        if (System.nanoTime() - begun > PATIENCE.toNanos() / 2) {
            LockSupport.parkNanos(LATE.toNanos());
        }
        world.jdbc().sql("update register_write set written_at = written_at - :millis * interval '1 millisecond' where certificate = :id")
                .param("millis", time.toMillis()).param("id", job.application.id()).update();
    }

    private static void count(String what) {
        MET.merge(what, 1, Integer::sum);
    }
}
