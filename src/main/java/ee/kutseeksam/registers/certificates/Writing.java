package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.certificate.CertificateRegister.FieldError;
import ee.kutseeksam.exam.Verification;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.kernel.RegisterBusy;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.population.Standing;
import ee.kutseeksam.registers.population.Standings;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import ee.xtee.wire.kutseregister.KutsetunnistuseLisamineVastus;
import ee.xtee.wire.kutseregister.Viga;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One write: the intent is committed, the register is written with nothing of ours held open, and what became of it is committed. */
final class Writing {

    private static final Map<Verification, String> HINDRANCES = Map.of(
            Verification.DECEASED, "Rahvastikuregistri järgi on inimene surnud, tunnistust registrisse ei kanta. Kui see on õige, parandab kutsekomisjon "
                    + "otsuse ja taotlus langeb ära; kui ei ole, tuleb andmed enne uut esitamist parandada rahvastikuregistris.",
            Verification.NOT_FOUND, "Rahvastikuregister ei tunne seda isikukoodi. Kontrolli isikukoodi enne uut esitamist.",
            Verification.DATA_MISSING, "Rahvastikuregistris on inimese andmed puudu. Enne uut esitamist peab inimene pöörduma perekonnaseisuasutusse.");

    private final XRoadClient client;
    private final Standings population;
    private final People people;
    private final Ledger ledger;
    private final TransactionTemplate apart;

    Writing(XRoadClient client, Standings population, People people, Ledger ledger, PlatformTransactionManager transactions) {
        this.client = client;
        this.population = population;
        this.people = people;
        this.ledger = ledger;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    List<FieldError> write(Application application, String code, int signer, List<Integer> chosen) {
        Standing standing = population.of(application.person());
        String hindrance = HINDRANCES.get(standing.verification());
        if (hindrance != null) {
            return List.of(new FieldError("isik", hindrance));
        }
        if (standing.verification() == Verification.NAME_DIFFERS) {
            takeName(application, standing);
        }
        Ledger.Opened opened = ledger.open(application);
        if (opened.as() == Ledger.Opening.SAME_ENTRY_STANDS) {
            return List.of(new FieldError("kutsestandard",
                    "Sama inimese samal päeval antud sama kutse on juba registris või sinna teel. Kontrolli, kumb otsus jääb."));
        }
        if (opened.as() == Ledger.Opening.HELD_BY_ANOTHER_WRITER) {
            throw new RegisterAway("Sama taotlust esitatakse parajasti. Tulemus küsitakse registrilt.", Duration.ofMinutes(1), null);
        }
        return send(application, opened.attempt(), Form.of(application, standing.firstName() + " " + standing.lastName(), code, signer, chosen));
    }

    /** The register's name goes on the certificate; ours becomes a former one. */
    private void takeName(Application application, Standing standing) {
        apart.executeWithoutResult(status -> {
            people.proposeName(application.person(), standing.firstName(), standing.lastName());
            people.takeProposedName(application.person());
        });
    }

    private List<FieldError> send(Application application, int attempt, Object form) {
        if (!ledger.isOpen(application.id(), attempt)) {
            throw takenOver();
        }
        Ledger.State state = Ledger.State.UNKNOWN;
        try {
            KutsetunnistuseLisamineVastus answer = client.ask(Services.ENTER, form, KutsetunnistuseLisamineVastus.class,
                    Entries.issue(application));
            List<FieldError> errors = errors(answer);
            state = errors.isEmpty() ? Ledger.State.DONE : Ledger.State.REFUSED;
            return errors;
        } catch (XRoadFailure.Temporary | XRoadFailure.Configuration | RegisterBusy notSent) {
            state = Ledger.State.ABSENT;
            throw notSent;
        } finally {
            close(application, attempt, state);
        }
    }

    /** What a writer knows who was overtaken is not told on: the one who came after it asks the register itself. */
    private void close(Application application, int attempt, Ledger.State state) {
        if (!ledger.close(application.id(), attempt, state)) {
            throw takenOver();
        }
    }

    static RegisterAway takenOver() {
        return new RegisterAway("Sama taotlust on vahepeal esitanud teine töö. Tulemus küsitakse registrilt.", Duration.ofMinutes(1), null);
    }

    private static List<FieldError> errors(KutsetunnistuseLisamineVastus answer) {
        List<FieldError> errors = new ArrayList<>();
        if (answer.getVead() != null) {
            answer.getVead().getViga().forEach(one -> errors.add(new FieldError(field(one), said(one))));
        }
        if (errors.isEmpty() && answer.getVigadearv() > 0) {
            errors.add(new FieldError("taotlus", "Kutseregister lükkas taotluse tagasi ega öelnud, miks."));
        }
        return errors;
    }

    /** The register's sentence, with the value that it is about. */
    private static String said(Viga error) {
        return error.getId() == null || error.getId().isBlank() ? error.getTeade() : error.getTeade() + " (" + error.getId().strip() + ")";
    }

    private static String field(Viga error) {
        return error.getElement() == null || error.getElement().isBlank() ? "taotlus" : error.getElement().strip();
    }
}
