package ee.kutseeksam.demo;

import ee.kutseeksam.desk.WaitingDesk;
import ee.kutseeksam.desk.WishForm;
import ee.kutseeksam.engine.Jobs;
import ee.kutseeksam.engine.TimeTravel;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.season.ExamPlay.Plan;
import ee.kutseeksam.season.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exams in every stage, played by their people through the public doors in the weeks before the demo begins. Once, on an empty log. */
@Component
@ConditionalOnProperty("kutse.demo.exams-until")
@Order(DemoExams.ORDER)
class DemoExams implements ApplicationRunner {

    /** After everything else that a start prepares. */
    static final int ORDER = 300;


    private static final Logger LOG = LoggerFactory.getLogger(DemoExams.class);
    private static final int WELDER = 10912389;
    private static final int CLEANER = 11025024;
    private static final int CONFECTIONER = 11330789;
    private static final int MECHANIC = 10982783;

    private static final String WITHOUT_LINK = "215251";

    private final Stage stage;
    private final WaitingDesk waiting;
    private final TimeTravel time;
    private final Clock clock;
    private final Log log;
    private final Jobs jobs;
    private final Instant until;

    DemoExams(Stage stage, WaitingDesk waiting, TimeTravel time, Clock clock, Log log, Jobs jobs,
              @Value("${kutse.demo.exams-until}") OffsetDateTime until) {
        this.stage = stage;
        this.waiting = waiting;
        this.time = time;
        this.clock = clock;
        this.log = log;
        this.jobs = jobs;
        this.until = until.toInstant();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (log.head() > 0) {
            return;
        }
        jobs.start();
        long start = System.nanoTime();
        LOG.info("Näidiseksamid: mängin kõik etapid läbi, see võtab esimesel käivitusel umbes pool minutit");
        past();
        time.to(until);
        present();
        LOG.info("Näidiseksamid on valmis {} sekundiga", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** Held before the demo begins: two completed, one of them with retakes to order, and one at each step after the exam day. */
    private void past() {
        LocalDate day = LocalDate.now(clock).plusDays(12);
        var welders = accepted(new Plan("48", "194446", "KA-KEEV", WELDER, ExamType.COMBINED, day, 8, 8)).schedule(day.atTime(9, 0));
        var cleaners = accepted(new Plan("48", "201064", "KA-RAK", CLEANER, ExamType.PRACTICAL, day, 6, 6)).schedule(day.atTime(9, 0));
        var toSign = accepted(new Plan("48", "252262", "KA-RAK", CLEANER, ExamType.PRACTICAL, day, 5, 3)).schedule(day.atTime(9, 0));
        var toDecide = accepted(new Plan("51", "214802", "KA-LEIB", CONFECTIONER, ExamType.COMBINED, day, 8, 8)).schedule(day.atTime(9, 0));
        accepted(new Plan("1041", "240543", "KA-AKL", MECHANIC, ExamType.COMBINED, day, 5, 5)).schedule(day.atTime(9, 0));
        travelTo(day.atTime(16, 0));
        welders.enterResults(Assessor.pattern("P.F", ExamType.COMBINED)).decideAsProposed().sign().awaitStatus(ExamStatus.COMPLETED);
        cleaners.enterResults(Assessor.pattern("A", ExamType.PRACTICAL)).decideAsProposed().sign().awaitStatus(ExamStatus.COMPLETED);
        toSign.enterResults(Assessor.pattern("", ExamType.PRACTICAL)).decideAsProposed().task("signProtocol");
        toDecide.enterResults(Assessor.pattern("P", ExamType.COMBINED)).task("decideAwards");
        welders.task("orderRetake");
    }

    private ExamPlay accepted(Plan plan) {
        return stage.order(plan).prepareAndSend().accept().appoint();
    }

    /** Waiting at every step on the demo's first morning. */
    private void present() {
        LocalDate later = LocalDate.now(clock).plusDays(21);
        stage.order(new Plan("51", "214802", "KA-LEIB", CONFECTIONER, ExamType.COMBINED, later, 0, 10));
        waiting.leave(stage.holder("school-826"), new WishForm(WITHOUT_LINK, Optional.empty(), List.of(), ExamType.COMBINED, "et", later));
        stage.order(new Plan("1041", "215308", "KA-LEIB", CONFECTIONER, ExamType.COMBINED, later, 6, 6)).addGraduates().task("clearPeople");
        stage.order(new Plan("48", "239002", "KA-KEEV", WELDER, ExamType.COMBINED, later, 5, 5)).addGraduates().clearPeople().task("formGroups");
        stage.order(new Plan("48", "201064", "KA-RAK", CLEANER, ExamType.PRACTICAL, later, 3, 3)).prepareAndSend();
        stage.order(new Plan("48", "252262", "KA-RAK", CLEANER, ExamType.PRACTICAL, later, 5, 5)).prepareAndSend()
                .giveBack("Palun jagage taotlejad kahte gruppi");
        accepted(new Plan("1041", "140817", "KA-KEEV", WELDER, ExamType.COMBINED, later, 6, 3));
        stage.order(new Plan("51", "214802", "KA-LEIB", CONFECTIONER, ExamType.COMBINED, later, 9, 5)).prepareAndSend().accept();
        accepted(new Plan("1041", "240543", "KA-AKL", MECHANIC, ExamType.COMBINED, later, 6, 6)).schedule(later.atTime(9, 0));
    }

    private void travelTo(LocalDateTime moment) {
        time.to(moment.atZone(clock.getZone()).toInstant());
    }
}
