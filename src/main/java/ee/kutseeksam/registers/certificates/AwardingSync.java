package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.kernel.RegisterBusy;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.AwardingImport;
import ee.kutseeksam.organisations.AwardingReport;
import ee.kutseeksam.organisations.AwardingRows;
import ee.kutseeksam.organisations.AwardingRows.BodyRow;
import ee.kutseeksam.organisations.AwardingRows.StandardRow;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.ReferenceRefused;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import ee.xtee.wire.kutseregister.KutseAndjaInfoParing;
import ee.xtee.wire.kutseregister.KutseAndjaInfoVastus;
import ee.xtee.wire.kutseregister.MuutunudKutsestandardidParing;
import ee.xtee.wire.kutseregister.MuutunudKutsestandardidVastus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Every night, and whenever an operator wants it: standards, awarding bodies and commissions as the certificate register has them. */
public final class AwardingSync {

    private static final Logger LOG = LoggerFactory.getLogger(AwardingSync.class);

    /** Before the register had anything. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** The register's clock is not ours: what it changed shortly before the last comparison is asked for again. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final XRoadClient client;
    private final ReferenceData reference;
    private final AwardingImport awarding;
    private final SyncLog log;
    private final Clock clock;

    AwardingSync(XRoadClient client, ReferenceData reference, AwardingImport awarding, SyncLog log, Clock clock) {
        this.client = client;
        this.reference = reference;
        this.awarding = awarding;
        this.log = log;
        this.clock = clock;
    }

    /** Looks every few minutes whether tonight's is still to be done; what fails is tried again at the next look. */
    @Scheduled(initialDelayString = "${kutse.certificates.first-look:PT1M}", fixedDelayString = "PT5M")
    void nightly() {
        try {
            if (isDue()) {
                log.alone(Register.CERTIFICATES, () -> isDue() ? compare() : List.of());
            }
        } catch (XRoadFailure | WrongAnswer | RegisterBusy | ReferenceRefused failed) {
            LOG.warn("tonight's synchronisation with the certificate register is tried again: {}", failed.getMessage());
        }
    }

    private boolean isDue() {
        return log.isDue(Register.CERTIFICATES, clock);
    }

    /** What has changed, line by line in Estonian. */
    public List<String> run() {
        return log.alone(Register.CERTIFICATES, this::compare)
                .orElse(List.of("Kutseregistriga juba võrreldakse. Tulemus on peagi puuduvate seoste lehel."));
    }

    /** All is asked before anything is changed. */
    private List<String> compare() {
        Instant began = clock.instant();
        String issue = "sync-" + LocalDate.now(clock);
        List<StandardRow> standards = standards(issue);
        List<BodyRow> bodies = reference.awardingBodies().stream().map(AwardingBody::code).map(code -> body(code, issue)).toList();
        AwardingReport report = awarding.run(new AwardingRows(standards, bodies));
        log.keep(Register.CERTIFICATES, began, report.lines());
        LOG.info("certificate register: {} changes, {} warnings", report.changes().size(), report.warnings().size());
        return report.lines();
    }

    private List<StandardRow> standards(String issue) {
        MuutunudKutsestandardidParing question = new MuutunudKutsestandardidParing();
        question.setAlates(log.last(Register.CERTIFICATES).filter(last -> !log.isFileSince(Register.CERTIFICATES)).map(last -> last.at().minus(OVERLAP).atZone(clock.getZone()))
                .orElseGet(() -> BEGINNING.atStartOfDay(clock.getZone())).toOffsetDateTime());
        MuutunudKutsestandardidVastus answer = client.ask(Services.STANDARDS, question, MuutunudKutsestandardidVastus.class, issue);
        if (answer.getViga() != null && !answer.getViga().isBlank()) {
            throw new WrongAnswer(Services.STANDARDS, "REFUSED");
        }
        return AwardingReading.standards(answer);
    }

    private BodyRow body(String code, String issue) {
        KutseAndjaInfoParing question = new KutseAndjaInfoParing();
        question.setAsutus(code);
        try {
            return AwardingReading.body(code, client.ask(Services.BODY, question, KutseAndjaInfoVastus.class, issue));
        } catch (XRoadFailure.Business refused) {
            return BodyRow.refused(code, List.of("asutus"));
        }
    }
}
