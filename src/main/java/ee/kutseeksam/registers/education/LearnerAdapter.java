package ee.kutseeksam.registers.education;

import ee.kutseeksam.exam.Learner;
import ee.kutseeksam.exam.LearnerRegister;
import ee.kutseeksam.kernel.RegisterAway;
import ee.kutseeksam.kernel.RegisterBusy;
import ee.kutseeksam.registers.xroad.Issues;
import ee.kutseeksam.registers.xroad.WrongAnswer;
import ee.kutseeksam.registers.xroad.XRoadClient;
import ee.kutseeksam.registers.xroad.XRoadFailure;
import ee.xtee.wire.ehis.EksamihaldusOppurid;
import ee.xtee.wire.ehis.EksamihaldusOppuridResponse;
import ee.xtee.wire.ehis.OppuriLiik;
import ee.xtee.wire.ehis.OppuridKutseeksamiks;
import ee.xtee.wire.ehis.OppuridKutseeksamiksResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EHIS's learners: from the last answer while it is fresh, asked anew afterwards, and from a recent one while EHIS is away. */
final class LearnerAdapter implements LearnerRegister {

    private static final Logger LOG = LoggerFactory.getLogger(LearnerAdapter.class);
    private static final int PAGE = 1000;

    private final XRoadClient client;
    private final Snapshots snapshots;
    private final Issues issues;
    private final Clock clock;
    private final Duration fresh;
    private final Duration usable;

    /**
     * @param fresh  how old an answer is used without asking again
     * @param usable how old an answer is used when EHIS is away
     */
    LearnerAdapter(XRoadClient client, Snapshots snapshots, Issues issues, Clock clock, Duration fresh, Duration usable) {
        this.client = client;
        this.snapshots = snapshots;
        this.issues = issues;
        this.clock = clock;
        this.fresh = fresh;
        this.usable = usable;
    }

    @Override
    public List<Learner> learners(String school, String curriculum) {
        Optional<Instant> taken = snapshots.takenAt(school);
        if (taken.filter(at -> isWithin(fresh, at)).isEmpty()) {
            try {
                refresh(school);
            } catch (XRoadFailure.Temporary | WrongAnswer | RegisterBusy away) {
                if (taken.filter(at -> isWithin(usable, at)).isEmpty()) {
                    throw away instanceof RegisterBusy ? away : new RegisterAway("EHIS ei vasta ja õppurite viimane nimekiri on liiga vana. Proovi hiljem uuesti.", away);
                }
                LOG.warn("EHIS is away; school {} is shown as at {}", school, taken.get());
            }
        }
        return snapshots.learners(school, curriculum);
    }

    @Override
    public Optional<Instant> asOf(String school) {
        return snapshots.takenAt(school);
    }

    void refresh(String school) {
        Reading reading = new Reading(school);
        int said = 0;
        EksamihaldusOppuridResponse page;
        do {
            page = page(school, said);
            reading.learners(page.getOppur());
            said += page.getOppur().size();
        } while (isMore(page, said));
        requireWhole(page, said);
        OppuridKutseeksamiks question = new OppuridKutseeksamiks();
        question.setOasEhisKoodid(new OppuridKutseeksamiks.OasEhisKoodid());
        question.getOasEhisKoodid().getOasEhisKood().add(Integer.valueOf(school));
        reading.candidates(Optional.ofNullable(client.ask(Services.CANDIDATES, question, OppuridKutseeksamiksResponse.class, issues.ofExam()).getOppurid())
                .orElseThrow(() -> new WrongAnswer(Services.CANDIDATES, "EMPTY")).getOppur());
        if (reading.unused() > 0) {
            LOG.warn("EHIS: {} rows of school {} do not say who is meant", reading.unused(), school);
        }
        snapshots.replace(school, reading, clock.instant());
    }

    private EksamihaldusOppuridResponse page(String school, int from) {
        EksamihaldusOppurid question = new EksamihaldusOppurid();
        question.setKoolId(Integer.valueOf(school));
        question.setLiik(OppuriLiik.KOIK);
        question.setSeisuga(LocalDate.now(clock));
        question.setAlgus(from);
        question.setArv(PAGE);
        EksamihaldusOppuridResponse answer = client.ask(Services.LEARNERS, question, EksamihaldusOppuridResponse.class, issues.ofExam());
        if (answer.getKood() != null && !answer.getKood().isBlank() && !answer.getKood().equals("0")) {
            throw new WrongAnswer(Services.LEARNERS, answer.getKood());
        }
        return answer;
    }

    private static boolean isMore(EksamihaldusOppuridResponse page, int said) {
        boolean full = page.getOppur().size() == PAGE;
        return page.getKokku() == null ? full : !page.getOppur().isEmpty() && said < page.getKokku();
    }

    /** As many as EHIS says that there are; nobody at all only when it says so. A list that it excuses itself for is none. */
    private static void requireWhole(EksamihaldusOppuridResponse last, int said) {
        boolean excused = said == 0 && last.getTeade() != null && !last.getTeade().isBlank();
        if (last.getKokku() == null ? excused : last.getKokku() != said) {
            throw new WrongAnswer(Services.LEARNERS, "NOT_WHOLE");
        }
    }

    private boolean isWithin(Duration age, Instant taken) {
        return taken.plus(age).isAfter(clock.instant());
    }
}
