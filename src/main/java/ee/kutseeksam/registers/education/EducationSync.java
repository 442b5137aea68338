package ee.kutseeksam.registers.education;

import ee.kutseeksam.kernel.RegisterBusy;
import ee.kutseeksam.organisations.EducationImport;
import ee.kutseeksam.organisations.EducationImport.CurriculumRow;
import ee.kutseeksam.organisations.EducationImport.SchoolRow;
import ee.kutseeksam.organisations.ReferenceRefused;
import ee.kutseeksam.organisations.ReferenceReport;
import ee.kutseeksam.registers.sync.SyncLog;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import ee.xtee.wire.ehis.EisOppeasutused;
import ee.xtee.wire.ehis.EisOppeasutusedResponse;
import ee.xtee.wire.ehis.EksamihaldusOppekavad;
import ee.xtee.wire.ehis.EksamihaldusOppekavadResponse;
import ee.xtee.wire.ehis.Kutsestandard;
import ee.xtee.wire.ehis.Oppekava;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Every night, and whenever an operator wants it: schools and curricula as EHIS has them, and what has changed. */
public final class EducationSync {

    private static final Logger LOG = LoggerFactory.getLogger(EducationSync.class);

    private final XRoadClient client;
    private final EducationImport reference;
    private final SyncLog log;
    private final Clock clock;

    EducationSync(XRoadClient client, EducationImport reference, SyncLog log, Clock clock) {
        this.client = client;
        this.reference = reference;
        this.log = log;
        this.clock = clock;
    }

    /** Looks every few minutes whether tonight's is still to be done; what fails is tried again at the next look. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void nightly() {
        try {
            if (isDue()) {
                log.alone(Register.EDUCATION, () -> isDue() ? compare() : List.of());
            }
        } catch (XRoadFailure | WrongAnswer | RegisterBusy | ReferenceRefused failed) {
            LOG.warn("tonight's synchronisation with EHIS is tried again: {}", failed.getMessage());
        }
    }

    private boolean isDue() {
        return log.isDue(Register.EDUCATION, clock);
    }

    /** What has changed, line by line in Estonian. */
    public List<String> run() {
        return log.alone(Register.EDUCATION, this::compare).orElse(List.of("EHISega juba võrreldakse. Tulemus on peagi puuduvate seoste lehel."));
    }

    /** All is asked before anything is changed. */
    private List<String> compare() {
        Instant began = clock.instant();
        String issue = "sync-" + LocalDate.now(clock);
        List<SchoolRow> schools = client.ask(Services.SCHOOLS, new EisOppeasutused(), EisOppeasutusedResponse.class, issue).getOppeasutused()
                .getOppeasutus().stream().map(one -> new SchoolRow(String.valueOf(one.getKoolId()), Objects.toString(one.getRegistrikood(), ""),
                        one.getKooliNimi())).toList();
        EksamihaldusOppekavadResponse answer = client.ask(Services.CURRICULA, new EksamihaldusOppekavad(), EksamihaldusOppekavadResponse.class, issue);
        if (answer.getKood() != null && !answer.getKood().isBlank() && !answer.getKood().equals("0")) {
            throw new WrongAnswer(Services.CURRICULA, answer.getKood());
        }
        ReferenceReport report = reference.run(schools, answer.getOppekavad().stream().map(this::row).toList());
        List<String> said = new ArrayList<>();
        said.add(report.summary());
        said.addAll(report.warnings());
        log.keep(Register.EDUCATION, began, said);
        LOG.info("EHIS: {}", report.summary());
        return said;
    }

    private CurriculumRow row(Oppekava one) {
        int months = Optional.ofNullable(one.getNominaalkestusAasta()).orElse(0) * 12 + Optional.ofNullable(one.getNominaalkestusKuud()).orElse(0);
        return new CurriculumRow(String.valueOf(one.getOppekavaKood()), Objects.toString(one.getOppekavaNimetus(), ""), String.valueOf(one.getOppeasutusId()),
                Objects.toString(one.getOppekavataseId(), ""), months, Optional.ofNullable(one.getOppekavaStaatusMaaramineKp()).orElseGet(() -> LocalDate.now(clock)),
                Objects.toString(one.getOppekavaStaatus(), ""), standards(one));
    }

    private static List<Integer> standards(Oppekava one) {
        return one.getKutsestandardid() == null ? List.of()
                : one.getKutsestandardid().getKutsestandard().stream().map(Kutsestandard::getStandardReaId).toList();
    }
}
