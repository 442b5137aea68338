package ee.kutseeksam.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.kutseeksam.ProductTest;
import ee.kutseeksam.candidacy.Attendance;
import ee.kutseeksam.candidacy.Candidacy;
import ee.kutseeksam.candidacy.CandidacyEvent.ResultEntered;
import ee.kutseeksam.candidacy.Outcome;
import ee.kutseeksam.candidacy.PartResult;
import ee.kutseeksam.candidacy.Result;
import ee.kutseeksam.desk.ResultForm;
import ee.kutseeksam.eventstore.Act;
import ee.kutseeksam.eventstore.Acting;
import ee.kutseeksam.eventstore.Conflict;
import ee.kutseeksam.eventstore.Log;
import ee.kutseeksam.eventstore.Repository;
import ee.kutseeksam.exam.ExamStatus;
import ee.kutseeksam.kernel.ExamType;
import ee.kutseeksam.kernel.Part;
import ee.kutseeksam.kernel.Ruling;
import ee.kutseeksam.season.Assessor;
import ee.kutseeksam.season.ExamPlay;
import ee.kutseeksam.views.ExamResults;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Engine, log and views keep all of a step or nothing of it. */
@ProductTest
class RollbackTest {

    private static final Runnable BREAKS = () -> {
        throw new IllegalStateException("planted fault");
    };

    @Autowired Playground playground;
    @Autowired Faults faults;
    @Autowired Log log;
    @Autowired ManagementService management;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired Acting acting;
    @Autowired Repository<Candidacy> candidacies;

    @Test
    void a_fault_in_step_or_view_or_log_leaves_nothing_behind() {
        ExamPlay exam = playground.order(Playground.plan("1041", "215308", "KA-LEIB", 11330789, 3, 5));
        automaticStep(exam);
        exam.clearPeople();
        playground.quiet();
        exam.formGroups();
        humanStep(exam, work -> faults.afterStep("sendRoster", BREAKS, work));
        humanStep(exam, work -> faults.inView(events -> BREAKS.run(), work));
        exam.send().accept().appoint();
        lostRace(playground.hold(exam));
        playground.toCompletion(exam, Assessor.pattern("", ExamType.COMBINED));
        assertThat(playground.findings()).isEmpty();
    }

    /** The job is tried again later and then finds everything as it was. */
    private void automaticStep(ExamPlay exam) {
        faults.afterStep("verifyNextPeople", BREAKS, () -> {
            exam.addGraduates();
            playground.quiet();
        });
        Job job = management.createJobQuery().activityId("verifyNextPeople").withException().singleResult();
        assertThat(job.getExceptionMessage()).isEqualTo("planted fault");
        assertThat(playground.stage.rosterView().of(exam.id())).isNotEmpty().allSatisfy(row -> assertThat(row.verification()).isEmpty());
        assertThat(events(exam, "PeopleVerified")).isZero();
        playground.travelTo(LocalDateTime.now(playground.clock).plusMinutes(1));
        assertThat(events(exam, "PeopleVerified")).isOne();
    }

    private void humanStep(ExamPlay exam, Consumer<Runnable> broken) {
        String task = exam.task("sendRoster");
        long head = log.head();
        var card = exam.card();
        assertThatThrownBy(() -> broken.accept(exam::send)).hasStackTraceContaining("planted fault");
        assertThat(exam.task("sendRoster")).isEqualTo(task);
        assertThat(playground.stage.turns().look(exam.school(), task).step()).isEqualTo("sendRoster");
        assertThat(log.head()).isEqualTo(head);
        assertThat(exam.card()).isEqualTo(card).extracting("status").isEqualTo(ExamStatus.DRAFT);
        assertThat(database.sql("select count(*) from act_hi_taskinst where id_ = :task and end_time_ is null").param("task", task)
                .query(Long.class).single()).isOne();
    }

    /** Another result of the same person is kept just before ours, by whatever way: at the same task one waits for the other. */
    private void lostRace(ExamPlay exam) {
        String task = exam.task("enterResults");
        ExamResults.Row row = exam.results(one -> true).get(0);
        var once = new AtomicBoolean(true);
        Runnable other = () -> transaction.executeWithoutResult(status -> {
            acting.as(new Act(Act.SYSTEM, Act.SYSTEM, "", exam.id(), "", "", "", "", null));
            candidacies.change(row.candidacy(), before -> List.of(failed(exam)));
        });
        assertThatThrownBy(() -> faults.beforeViews(events -> {
            if (once.getAndSet(false)) {
                CompletableFuture.runAsync(other).join();
            }
        }, () -> playground.stage.conduct().enterResults(exam.body(), task, List.of(absent(row))))).isInstanceOf(Conflict.class);
        assertThat(exam.results(one -> one.candidacy().equals(row.candidacy())).get(0).outcome()).hasValue(Outcome.FAILED);
        assertThat(events(exam, "ResultEntered")).isOne();
    }

    private static ResultEntered failed(ExamPlay exam) {
        var failed = new Result(Attendance.PRESENT, Map.of(Part.THEORY, PartResult.FAILED, Part.PRACTICE, PartResult.FAILED), Set.of());
        return new ResultEntered(exam.id(), failed, new Ruling<>(Outcome.FAILED, "resultOutcome", "hash", "row"));
    }

    private static ResultForm absent(ExamResults.Row row) {
        return new ResultForm(row.candidacy(), Attendance.ABSENT, PartResult.NOT_DONE, PartResult.NOT_DONE, Set.of());
    }

    private long events(ExamPlay exam, String type) {
        return database.sql("select count(*) from event where type = :type and meta->>'subject' = :exam").param("type", type)
                .param("exam", exam.id().toString()).query(Long.class).single();
    }
}
